package io.readyroom.question.blueprint;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a blueprint stands, and where it may go from there. */
public enum BlueprintStatus {

    DRAFT,
    ACTIVE,
    RETIRED;

    private static final Map<BlueprintStatus, Set<BlueprintStatus>> NEXT = Map.of(
            DRAFT, Set.of(ACTIVE, RETIRED),
            ACTIVE, Set.of(RETIRED),
            RETIRED, Set.of());

    /** @throws IllegalArgumentException when there is no such status */
    static BlueprintStatus named(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean leadsTo(BlueprintStatus next) {
        return NEXT.get(this).contains(next);
    }
}
