package io.readyroom.local;

/** Something is missing or in the way; the message is a sentence that says what to do about it. */
public final class StartRefused extends RuntimeException {

    public StartRefused(String message) {
        super(message);
    }

    public StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
