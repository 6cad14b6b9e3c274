package io.readyroom.exam.question;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import io.readyroom.exam.form.ExamFacts;

/** Reads forms of question-service. */
@Singleton
class FormReader {

    private final ObjectReader facts;

    FormReader(ObjectMapper strict) {
        ObjectMapper mapper = strict.copy();
        // Strangers' JSON is looked through for fields that come twice: that is half of the work of reading a form.
        mapper.getFactory().disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        facts = mapper.readerFor(ExamFacts.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** The form in a body; fails, and says what is wrong, when it is none that can be sat. */
    Form read(byte[] body) {
        return read(() -> FormParser.read(body, facts));
    }

    /** So many forms in the array of a body, empty where it has null; fails, and says what is wrong, otherwise. */
    List<Optional<Form>> readAll(byte[] body, int expected) {
        List<Optional<Form>> forms = read(() -> FormParser.readAll(body, facts));
        if (forms.size() != expected) {
            throw noForm(forms.size() + " forms instead of " + expected, null);
        }
        return forms;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (JsonProcessingException e) {
            throw noForm(e.getOriginalMessage(), e);
        } catch (IOException | IllegalArgumentException e) {
            throw noForm(e.getMessage(), e);
        }
    }

    private static IllegalStateException noForm(String reason, Exception cause) {
        return new IllegalStateException("question-service answered with what is no form: " + reason, cause);
    }

    private interface Reading<T> {

        T read() throws IOException;
    }
}
