package io.readyroom.exam.claim;

import java.util.UUID;

/** The part of user-service's event that is read here. */
record GuestClaimed(UUID accountId, UUID guestId) {
}
