package io.readyroom.scoring.rescoring;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where a rescoring stands. All legal changes stand in one table here; statements take their guards from it. Public for the
 * contract: it is made by calling {@link #wire}.
 */
public enum RescoringStatus {
    /** No result has changed; it is being previewed, or waits for its time or an operator. */
    PREVIEW,
    /** An operator wants it to wait, before the first change or in the midst of them. */
    HELD,
    APPLYING,
    APPLIED,
    CANCELLED,
    /** The same key was corrected once more before this was applied. */
    SUPERSEDED;

    private static final Map<RescoringStatus, Set<RescoringStatus>> LEGAL = Map.of(
            PREVIEW, EnumSet.of(HELD, APPLYING, CANCELLED, SUPERSEDED),
            HELD, EnumSet.of(APPLYING, CANCELLED, SUPERSEDED),
            APPLYING, EnumSet.of(HELD, APPLIED),
            APPLIED, EnumSet.noneOf(RescoringStatus.class),
            CANCELLED, EnumSet.noneOf(RescoringStatus.class),
            SUPERSEDED, EnumSet.noneOf(RescoringStatus.class));

    @JsonCreator
    static RescoringStatus of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    /** The name in answers and the database. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean mayBecome(RescoringStatus next) {
        return LEGAL.get(this).contains(next);
    }

    /** The statuses from which this one may be reached, as the guard of an {@code UPDATE}. */
    String[] sources() {
        return Arrays.stream(values()).filter(status -> status.mayBecome(this)).map(RescoringStatus::wire)
                .toArray(String[]::new);
    }
}
