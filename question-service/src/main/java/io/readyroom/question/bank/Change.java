package io.readyroom.question.bank;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What an author says of a new version. A second person agrees by approving it. */
public enum Change {

    /** Nothing that could make it easier or harder: statistics carry on. */
    COSMETIC,
    /** Another question, as far as statistics are concerned. */
    SUBSTANTIVE;

    @JsonCreator
    static Change of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
