package io.readyroom.question.changeset;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a change set stands, and where it may go from there. */
public enum ChangeSetStatus {

    /** Worked on. */
    OPEN,
    IN_REVIEW,
    APPROVED,
    /** Approved, to be published at a time. */
    SCHEDULED,
    PUBLISHED,
    /** The bank has changed under it; it has to be rebased. */
    OUTDATED,
    DISCARDED;

    private static final Map<ChangeSetStatus, Set<ChangeSetStatus>> NEXT = Map.of(
            OPEN, Set.of(IN_REVIEW, OUTDATED, DISCARDED),
            IN_REVIEW, Set.of(OPEN, APPROVED, OUTDATED, DISCARDED),
            APPROVED, Set.of(SCHEDULED, PUBLISHED, OUTDATED, DISCARDED),
            SCHEDULED, Set.of(SCHEDULED, APPROVED, PUBLISHED, OUTDATED, DISCARDED),
            OUTDATED, Set.of(OPEN, DISCARDED),
            PUBLISHED, Set.of(),
            DISCARDED, Set.of());

    static ChangeSetStatus of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    /** The status of that name; empty when there is none. */
    static Optional<ChangeSetStatus> find(String wireName) {
        return Arrays.stream(values()).filter(status -> status.wireName().equals(wireName)).findFirst();
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean leadsTo(ChangeSetStatus next) {
        return NEXT.get(this).contains(next);
    }
}
