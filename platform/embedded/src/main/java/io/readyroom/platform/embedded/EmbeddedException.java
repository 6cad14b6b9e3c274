package io.readyroom.platform.embedded;

/** A process of ours could not be started, prepared or stopped; the message is a sentence for the person who started it. */
public final class EmbeddedException extends RuntimeException {

    public EmbeddedException(String message) {
        super(message);
    }

    public EmbeddedException(String message, Throwable cause) {
        super(message, cause);
    }
}
