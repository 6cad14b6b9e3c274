package io.readyroom.platform.web.security;

/** A token that is not accepted. The message is for logs; clients are told the same sentence whatever the reason. */
public final class InvalidTokenException extends RuntimeException {

    InvalidTokenException(String reason, Throwable cause) {
        super(reason, cause, false, false);
    }
}
