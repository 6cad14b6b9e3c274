package io.readyroom.platform.web.security;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * An account whose older tokens are refused.
 *
 * @param accountId the account
 * @param notBefore tokens issued earlier are refused
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DisabledAccount(UUID accountId, Instant notBefore) {
}
