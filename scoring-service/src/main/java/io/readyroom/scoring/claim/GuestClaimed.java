package io.readyroom.scoring.claim;

import java.util.Objects;
import java.util.UUID;

record GuestClaimed(UUID accountId, UUID guestId) {

    GuestClaimed {
        Objects.requireNonNull(accountId, "accountId is missing");
        Objects.requireNonNull(guestId, "guestId is missing");
    }
}
