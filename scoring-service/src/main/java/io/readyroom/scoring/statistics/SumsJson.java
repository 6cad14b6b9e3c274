package io.readyroom.scoring.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Sums as they are stored. Not with the application's mapper: rows outlive its settings, and releases. */
public final class SumsJson {

    private static final ObjectMapper STORED = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private SumsJson() {
    }

    public static String write(Object sums) {
        try {
            return STORED.writeValueAsString(sums);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Sums can't be written", e);
        }
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return STORED.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored sums can't be read", e);
        }
    }
}
