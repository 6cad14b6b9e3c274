package io.readyroom.question.bankfiles;

import java.io.IOException;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Between fields and records, strictly: an unknown field is refused, and no number is rounded. */
final class FieldsMapper {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .addModule(new JavaTimeModule())
            .build();

    static {
        // A number would be taken for a count of days.
        MAPPER.configOverride(LocalDate.class).setFormat(JsonFormat.Value.forLeniency(false));
    }

    private FieldsMapper() {
    }

    static <T> T read(ObjectNode fields, Class<T> type) throws FieldException {
        try {
            return MAPPER.treeToValue(fields, type);
        } catch (IOException e) {
            throw FieldException.of(e).orElseGet(() -> new FieldException(null, "its fields are not readable"));
        }
    }
}
