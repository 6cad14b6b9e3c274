package io.readyroom.scoring.readiness;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why there is no number. */
public enum Reason {

    /** The standard error of the ability is too large. */
    TOO_LITTLE_EVIDENCE,
    /** A domain has too few first attempts. */
    DOMAIN_NOT_COVERED,
    NO_RECENT_SIMULATION,
    /** Too much of the latest simulation was known to the learner. */
    REPEATED_QUESTIONS,
    /** Too many answers of the latest simulation were given without reading. */
    GUESSING,
    /** Too many answers were right at once, as if known by heart. */
    ANSWERED_FROM_MEMORY,
    /** Hard questions right, easy ones wrong, more often than chance makes it. */
    UNUSUAL_PATTERN,
    /** One ability doesn't describe the domains. */
    UNEVEN_DOMAINS,
    /** The ability changed, and what was answered since is too little. */
    CHANGING_ABILITY;

    @JsonValue
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
