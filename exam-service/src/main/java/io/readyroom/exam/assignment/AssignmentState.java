package io.readyroom.exam.assignment;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where an assignment stands, by its times and the database's clock. */
public enum AssignmentState {
    SCHEDULED,
    OPEN,
    CLOSED;

    /** Of a row of {@code assignment} with the alias {@code a}. */
    static final String SQL = """
            CASE WHEN a.closed_at IS NOT NULL OR a.closes_at <= clock_timestamp() THEN 'closed'
                 WHEN a.opens_at > clock_timestamp() THEN 'scheduled' ELSE 'open' END""";

    /** The name in answers and the database. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AssignmentState named(String wire) {
        return Arrays.stream(values()).filter(state -> state.wire().equals(wire)).findFirst().orElseThrow();
    }
}
