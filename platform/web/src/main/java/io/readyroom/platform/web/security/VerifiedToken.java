package io.readyroom.platform.web.security;

import java.time.Instant;

/**
 * An access token whose signature and claims were checked.
 *
 * @param caller who it speaks for
 * @param issuedAt compared with the moment an account was disabled
 * @param expiresAt from then on it is refused
 */
public record VerifiedToken(Caller caller, Instant issuedAt, Instant expiresAt) {
}
