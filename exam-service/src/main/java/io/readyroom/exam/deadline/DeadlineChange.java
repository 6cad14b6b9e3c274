package io.readyroom.exam.deadline;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a deadline has moved. */
public enum DeadlineChange {

    /** The person, or the account that the session now belongs to, has another accommodation. */
    ACCOMMODATION,
    /** The session goes on after a pause. */
    RESUME,
    /** The session goes on after a break in which the clock stood still. */
    BREAK;

    /** The name in events. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
