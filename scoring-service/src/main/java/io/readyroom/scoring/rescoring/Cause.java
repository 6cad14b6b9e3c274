package io.readyroom.scoring.rescoring;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why results are made again. */
enum Cause {

    /** A key was wrong. */
    @JsonProperty("key")
    KEY,
    /** A question turned out unusable. */
    @JsonProperty("void")
    VOID,
    /** The exam is graded, or passed, by other rules. */
    @JsonProperty("policy")
    POLICY
}
