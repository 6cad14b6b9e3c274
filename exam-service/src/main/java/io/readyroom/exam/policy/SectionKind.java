package io.readyroom.exam.policy;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a section of a form holds. */
public enum SectionKind {
    /** Questions of any kind, in free order. */
    QUESTIONS,
    /** One case study and its questions. */
    CASE_STUDY,
    /** Proposals for one scenario. */
    SERIES;

    /** The name in forms, policies and answers. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A kind that this release doesn't know is questions. */
    public static SectionKind named(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire().equals(wire)).findFirst().orElse(QUESTIONS);
    }
}
