package io.readyroom.scoring.rescoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.vertx.mutiny.sqlclient.Row;

/** A rescoring travels as one JSON object whose names are the columns. */
final class RescoringJson {

    /** Selected as {@code rescoring}; {@code r} is the table. */
    static final String COLUMN = "to_jsonb(r)::text AS rescoring";

    /** A row holds what the walk needs too. */
    private static final ObjectMapper STORED = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private RescoringJson() {
    }

    static Rescoring read(Row row) {
        try {
            return STORED.readValue(row.getString("rescoring"), Rescoring.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored rescoring can't be read", e);
        }
    }

    static String write(Tally tally) {
        try {
            return STORED.writeValueAsString(tally);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tally can't be written", e);
        }
    }
}
