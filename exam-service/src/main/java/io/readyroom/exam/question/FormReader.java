package io.readyroom.exam.question;

import java.io.IOException;
import java.util.List;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;

import io.readyroom.exam.form.ExamFacts;
import io.readyroom.exam.form.FormSlots;
import io.readyroom.exam.form.Slot;

/** Reads forms: by one pass where nothing is in the slots that isn't known, by binding and writing them again otherwise. */
@Singleton
class FormReader {

    private static final TypeReference<List<Slot>> SLOTS = new TypeReference<>() {
    };

    private final ObjectMapper mapper;
    private final ObjectReader facts;
    private final ObjectWriter slots;

    FormReader(ObjectMapper strict) {
        mapper = strict.copy();
        // Strangers' JSON is looked through for fields that come twice: that is half of the work of reading a form.
        mapper.getFactory().disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        facts = mapper.readerFor(ExamFacts.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        slots = mapper.writerFor(SLOTS);
    }

    /** The form in a body; fails when it is none that can be sat. */
    Form read(byte[] body) {
        try {
            return PlainForm.read(body, facts);
        } catch (IOException e) {
            return bind(body);
        }
    }

    private Form bind(byte[] body) {
        try {
            FormDocument form = mapper.readValue(body, FormDocument.class);
            if (form == null || !form.isComplete()) {
                throw new IllegalStateException("question-service answered with an incomplete form");
            }
            return new Form(form.seed(), new Form.Blueprint(form.blueprint().code(), form.blueprint().version()),
                    form.language(),
                    new Form.Facts(form.facts().toString(), mapper.treeToValue(form.facts(), ExamFacts.class)),
                    FormSlots.of(form.slots(), slots.writeValueAsString(form.slots())));
        } catch (IOException e) {
            throw new IllegalStateException("question-service answered with what is no form", e);
        }
    }
}
