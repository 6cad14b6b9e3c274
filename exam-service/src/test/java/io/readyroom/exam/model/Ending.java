package io.readyroom.exam.model;

/** What submitted it. */
enum Ending {
    NONE(null, null),
    HAND("learner", "submitted"),
    TIME("deadline", "deadline"),
    /** An adaptive session needs no more questions. */
    ENOUGH("learner", "decided");

    private final String by;
    private final String reason;

    Ending(String by, String reason) {
        this.by = by;
        this.reason = reason;
    }

    /** As the database has it. */
    String by() {
        return by;
    }

    /** As an adaptive session says it. */
    String reason() {
        return reason;
    }
}
