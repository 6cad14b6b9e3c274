package io.readyroom.question.catalogue;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Ways to sit questions. */
public enum Mode {

    FREE,
    PRACTICE,
    TOPIC,
    MISSED,
    EXAM,
    DIAGNOSTIC,
    REVIEW;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such mode */
    @JsonCreator
    public static Mode named(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
