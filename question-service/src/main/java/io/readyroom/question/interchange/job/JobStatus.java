package io.readyroom.question.interchange.job;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** Where a job stands. */
public enum JobStatus {

    /** Its file is on its way. */
    RECEIVING,
    WAITING,
    RUNNING,
    DONE,
    /** The file as a whole can't be read. */
    REFUSED,
    CANCELLED,
    /** Its replica is gone, and no other one may go on with it. */
    INTERRUPTED,
    /** Something went wrong on our side. */
    FAILED;

    static JobStatus of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isOver() {
        return this != RECEIVING && this != WAITING && this != RUNNING;
    }
}
