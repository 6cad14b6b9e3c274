package io.readyroom.platform.messaging;

/** A record that no retry can mend: it goes to the dead letters with this reason. The reason must not quote the data. */
public class PermanentEventException extends RuntimeException {

    public PermanentEventException(String reason) {
        super(reason);
    }

    public PermanentEventException(String reason, Throwable cause) {
        super(reason, cause);
    }

    /**
     * What may be stored and shown of any failure: such a reason, or else only its class, because a message may quote the data.
     */
    public static String reasonOf(Throwable failure) {
        if (failure instanceof PermanentEventException) {
            return failure.getMessage();
        }
        return failure.getCause() instanceof PermanentEventException cause ? cause.getMessage() : failure.getClass().getName();
    }
}
