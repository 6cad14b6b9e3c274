package io.readyroom.exam.erasure;

import java.time.Instant;
import java.util.UUID;

/** The part of user-service's event that is read here. */
record AccountErased(long aggregateVersion, UUID accountId, Instant erasedAt) {

    boolean isComplete() {
        return accountId != null && erasedAt != null;
    }
}
