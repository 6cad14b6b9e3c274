package io.readyroom.platform.messaging;

/** A record that no retry can mend: it goes to the dead letters with this reason. The reason must not quote the data. */
public class PermanentEventException extends RuntimeException {

    public PermanentEventException(String reason) {
        super(reason);
    }

    public PermanentEventException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
