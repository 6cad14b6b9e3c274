package io.readyroom.scoring.adaptive;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a diagnostic session ends. */
public enum Stop {

    /** The ability is known well enough. */
    STANDARD_ERROR,
    /** Pass or fail is known well enough. */
    DECIDED,
    /** As many questions as one may be asked. */
    LENGTH,
    /** No question is left that may be asked. */
    EXHAUSTED;

    /** {@code standard_error} and so on. Public, for the API's document is made by reflection. */
    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
