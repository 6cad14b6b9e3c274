package io.readyroom.question.bankfiles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Reads YAML into records and collects what isn't right: syntax, unknown and doubled fields, wrong kinds, broken constraints.
 */
final class StrictYaml {

    private static final ObjectMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new JavaTimeModule())
            .build();

    private final ContentFiles files;
    private final Validator validator;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<String, FieldLines> lines = new HashMap<>();

    StrictYaml(ContentFiles files, Validator validator) {
        this.files = files;
        this.validator = validator;
    }

    List<Flaw> flaws() {
        return flaws;
    }

    ContentFiles files() {
        return files;
    }

    /** A flaw of a file or a folder as a whole. */
    void flaw(String file, String sentence) {
        flaws.add(new Flaw(file, null, null, sentence));
    }

    /** A flaw of a field, which may be missing; null for one of the whole file. */
    void flaw(String file, String field, String sentence) {
        byte[] bytes = files.bytes(file);
        Integer line = bytes == null ? null : lines.computeIfAbsent(file, path -> FieldLines.of(bytes)).line(field);
        flaws.add(new Flaw(file, line, field, sentence));
    }

    /** The record of a file; empty, and a flaw noted, when it isn't one. */
    <T> Optional<T> read(String file, Class<T> type) {
        byte[] bytes = files.bytes(file);
        if (bytes == null) {
            flaw(file, "the file is missing");
            return Optional.empty();
        }
        try {
            return valid(file, MAPPER.readValue(bytes, type));
        } catch (IOException e) {
            unreadable(file, e);
            return Optional.empty();
        }
    }

    private <T> Optional<T> valid(String file, T value) {
        if (value == null) {
            flaw(file, "the file is empty");
            return Optional.empty();
        }
        var violations = validator.validate(value);
        violations.stream().sorted((a, b) -> sentence(a).compareTo(sentence(b)))
                .forEach(violation -> flaw(file, violation.getPropertyPath().toString(), sentence(violation)));
        return violations.isEmpty() ? Optional.of(value) : Optional.empty();
    }

    private void unreadable(String file, IOException reported) {
        // A mistake of syntax inside of a field comes wrapped into one of that field.
        IOException failure = reported.getCause() instanceof JsonParseException syntax ? syntax : reported;
        Optional<FieldException> field = FieldException.of(failure);
        if (field.isPresent()) {
            flaw(file, field.get().field(), field.get().getMessage());
        } else if (failure instanceof JsonProcessingException syntax && syntax.getLocation() != null) {
            int line = syntax.getLocation().getLineNr();
            flaws.add(new Flaw(file, line, null, "not readable as YAML at line " + line));
        } else {
            flaw(file, "not readable as YAML");
        }
    }

    private static String sentence(ConstraintViolation<?> violation) {
        return violation.getPropertyPath() + " " + violation.getMessage();
    }
}
