package io.readyroom.question.bank;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a version stands, and where it may go from there. A rejected version is a draft again; a discarded draft is gone. */
public enum VersionStatus {

    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    RETIRED;

    private static final Map<VersionStatus, Set<VersionStatus>> NEXT = Map.of(
            DRAFT, Set.of(IN_REVIEW),
            IN_REVIEW, Set.of(DRAFT, PUBLISHED),
            PUBLISHED, Set.of(RETIRED),
            RETIRED, Set.of());

    /** The status in a row, by its name there. */
    public static VersionStatus of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean leadsTo(VersionStatus next) {
        return NEXT.get(this).contains(next);
    }

    /** Neither published nor over: of such a question can have one version. */
    public boolean isOpen() {
        return this == DRAFT || this == IN_REVIEW;
    }
}
