package io.readyroom.exam.session;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a session stands. All legal changes stand in one table here; statements take their guards from it. */
public enum SessionStatus {
    OPEN,
    PAUSED,
    ON_BREAK,
    SUBMITTED,
    PENDING_GRADING,
    SCORED,
    ABANDONED;

    private static final Map<SessionStatus, Set<SessionStatus>> LEGAL = Map.of(
            OPEN, EnumSet.of(PAUSED, ON_BREAK, SUBMITTED, ABANDONED),
            PAUSED, EnumSet.of(OPEN, SUBMITTED, ABANDONED),
            ON_BREAK, EnumSet.of(OPEN, SUBMITTED, ABANDONED),
            SUBMITTED, EnumSet.of(PENDING_GRADING, SCORED),
            PENDING_GRADING, EnumSet.of(SCORED),
            SCORED, EnumSet.noneOf(SessionStatus.class),
            ABANDONED, EnumSet.noneOf(SessionStatus.class));

    /** The name in answers, events and the database. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean mayBecome(SessionStatus next) {
        return LEGAL.get(this).contains(next);
    }

    /** Whether the session has not ended yet. */
    public boolean isRunning() {
        return mayBecome(SUBMITTED);
    }

    /** Whether it was handed in, by whomever. */
    public boolean isSubmitted() {
        return this == SUBMITTED || this == PENDING_GRADING || this == SCORED;
    }

    /** The statuses from which this one may be reached, by their names, as the guard of an {@code UPDATE}. */
    public String[] sources() {
        return Arrays.stream(values()).filter(status -> status.mayBecome(this)).map(SessionStatus::wire).toArray(String[]::new);
    }

    public static Optional<SessionStatus> find(String wire) {
        return Arrays.stream(values()).filter(status -> status.wire().equals(wire)).findFirst();
    }
}
