package io.readyroom.faults.ledger;

/** What became of a request, as far as its sender knows. */
public sealed interface Outcome {

    /**
     * Done, says the server.
     *
     * @param detail of a start the session's id, of a submission its time
     */
    record Acknowledged(int status, String detail) implements Outcome {
    }

    /**
     * Not done, says the server.
     *
     * @param slug of the problem, empty when there was no problem document
     */
    record Refused(int status, String slug) implements Outcome {
    }

    /** No answer came: perhaps done, perhaps not, perhaps later. */
    record Unknown(String why) implements Outcome {
    }

    /** Whether the sender was failed: no answer, or one that says that the server can't. */
    default boolean isFailure() {
        return this instanceof Unknown || (this instanceof Refused refused && refused.status() >= 500);
    }

    default boolean isAcknowledged() {
        return this instanceof Acknowledged;
    }
}
