package io.readyroom.platform.database;

/** The same Idempotency-Key came with another body. */
public final class IdempotencyKeyReusedException extends RuntimeException {

    public IdempotencyKeyReusedException() {
        super("Idempotency-Key was used for another request");
    }
}
