package io.readyroom.question.seed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
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
    private final List<String> flaws = new ArrayList<>();

    StrictYaml(ContentFiles files, Validator validator) {
        this.files = files;
        this.validator = validator;
    }

    List<String> flaws() {
        return flaws;
    }

    ContentFiles files() {
        return files;
    }

    void flaw(String file, String sentence) {
        flaws.add(file + ": " + sentence);
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
            flaw(file, sentence(e));
            return Optional.empty();
        }
    }

    /** A part of a file that could only be read once the rest was known. */
    <T> Optional<T> convert(String file, String field, JsonNode node, Class<T> type) {
        try {
            return Optional.of(MAPPER.treeToValue(node, type));
        } catch (JsonProcessingException e) {
            flaw(file, field + " is not what this type of question needs");
            return Optional.empty();
        }
    }

    private <T> Optional<T> valid(String file, T value) {
        if (value == null) {
            flaw(file, "the file is empty");
            return Optional.empty();
        }
        var violations = validator.validate(value);
        violations.stream().map(violation -> violation.getPropertyPath() + " " + violation.getMessage()).sorted()
                .forEach(sentence -> flaw(file, sentence));
        return violations.isEmpty() ? Optional.of(value) : Optional.empty();
    }

    private static String sentence(IOException failure) {
        if (failure instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String field = mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining(".")).replace(".[", "[");
            return field + (mapping instanceof UnrecognizedPropertyException ? " is an unknown field"
                    : " is missing or of the wrong kind");
        }
        if (failure instanceof JsonProcessingException syntax && syntax.getLocation() != null) {
            return "not readable as YAML at line " + syntax.getLocation().getLineNr();
        }
        return "not readable as YAML";
    }
}
