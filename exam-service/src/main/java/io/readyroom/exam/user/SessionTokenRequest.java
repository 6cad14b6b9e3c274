package io.readyroom.exam.user;

import java.util.UUID;

/**
 * For whom a token is wanted, and which session it opens.
 *
 * @param accountId the candidate's id; user-service has no account of it
 */
record SessionTokenRequest(UUID accountId, UUID organisationId, UUID sessionId, boolean livemode) {
}
