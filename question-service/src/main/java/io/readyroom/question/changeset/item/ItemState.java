package io.readyroom.question.changeset.item;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where an item stands. A change set can be submitted when none is open. */
public enum ItemState {

    /** The question moves along by itself, as the map says. */
    CARRIED,
    /** Somebody has to decide. */
    OPEN,
    ACCEPTED,
    /** Is not done. */
    REJECTED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of that name; empty when there is none. */
    public static Optional<ItemState> find(String wireName) {
        return Arrays.stream(values()).filter(state -> state.wireName().equals(wireName)).findFirst();
    }

    static ItemState of(Object stored) {
        return find((String) stored).orElseThrow();
    }
}
