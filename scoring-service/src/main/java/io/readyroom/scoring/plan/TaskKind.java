package io.readyroom.scoring.plan;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

enum TaskKind {

    /** Questions on one objective. */
    DRILL,
    /** What fell due in the review schedule. */
    REVIEW,
    /** Something to build, named by an objective of the outline. */
    HANDS_ON,
    /** A whole exam under its own rules. */
    SIMULATION;

    @JsonValue
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
