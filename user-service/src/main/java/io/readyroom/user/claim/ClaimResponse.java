package io.readyroom.user.claim;

import java.time.Instant;
import java.util.UUID;

/** A guest's sessions are on their way to this account. */
record ClaimResponse(UUID accountId, UUID guestId, Instant claimedAt) {
}
