package io.readyroom.exam.session;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonValue;

/** How an exam is sat. */
public enum Mode {
    FREE,
    PRACTICE,
    TOPIC,
    MISSED,
    EXAM,
    DIAGNOSTIC,
    REVIEW;

    /** The name in requests, events and the database. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a sitting needs an entitlement. */
    public boolean needsEntitlement() {
        return this != FREE;
    }

    public static Optional<Mode> find(String wire) {
        return Arrays.stream(values()).filter(mode -> mode.wire().equals(wire)).findFirst();
    }

    /** All names, for messages. */
    public static String names() {
        return Arrays.stream(values()).map(Mode::wire).collect(Collectors.joining(", "));
    }
}
