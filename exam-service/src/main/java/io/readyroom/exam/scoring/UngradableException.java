package io.readyroom.exam.scoring;

/** scoring-service is well, but can't grade that response: its key hasn't arrived, or it doesn't fit the key. */
final class UngradableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UngradableException(int status) {
        super("scoring-service answered " + status, null, false, false);
    }
}
