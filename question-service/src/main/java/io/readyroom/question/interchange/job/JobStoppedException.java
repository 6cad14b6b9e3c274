package io.readyroom.question.interchange.job;

/** A job goes no further. Unwinds a reader, whatever it is at; not a fault of the job. */
final class JobStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why. */
    enum Reason {
        /** Whoever ordered it doesn't want it any more. */
        CANCELLED,
        /** It is another replica's, or over: this one was silent for too long. */
        LOST
    }

    private final Reason reason;

    JobStoppedException(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
