package io.readyroom.user.erasure;

import java.time.OffsetDateTime;
import java.util.UUID;

/** The part of the other services' event that is read here. */
record ErasureCompleted(UUID accountId, String service, OffsetDateTime completedAt) {

    private static final int LONGEST_NAME = 100;

    boolean isComplete() {
        return accountId != null && service != null && !service.isEmpty() && service.length() <= LONGEST_NAME
                && completedAt != null;
    }
}
