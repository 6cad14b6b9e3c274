package io.readyroom.question.lint.rule;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a finding means for the author. */
public enum Severity {

    /** Must be mended before review. */
    ERROR,

    /** A person decides: the rule may be wrong about this question. */
    WARNING;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
