package io.readyroom.question.changeset.item;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** What is done to a question. */
public enum ItemKind {

    /** It is assigned to objectives of an outline. */
    ASSIGNMENT,
    /** An open version of it is published. */
    VERSION,
    RETIREMENT,
    /** The key of a published version gets another revision, or is voided. */
    KEY_CORRECTION;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of that name; empty when there is none. */
    public static Optional<ItemKind> find(String wireName) {
        return Arrays.stream(values()).filter(kind -> kind.wireName().equals(wireName)).findFirst();
    }

    static ItemKind of(Object stored) {
        return find((String) stored).orElseThrow();
    }
}
