package io.readyroom.user.token;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

/**
 * One that is asked for by {@code POST /internal/session-tokens}.
 *
 * @param accountId the candidate, who needs no account here
 * @param organisationId who let them in
 * @param sessionId the only one that the token opens
 * @param livemode false for test data
 */
record SessionTokenRequest(@NotNull UUID accountId, @NotNull UUID organisationId, @NotNull UUID sessionId,
        @NotNull Boolean livemode) {
}
