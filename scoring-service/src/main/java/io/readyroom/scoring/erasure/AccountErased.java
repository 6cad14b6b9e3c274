package io.readyroom.scoring.erasure;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

record AccountErased(long aggregateVersion, UUID accountId, Instant erasedAt) {

    AccountErased {
        Objects.requireNonNull(accountId, "accountId is missing");
        Objects.requireNonNull(erasedAt, "erasedAt is missing");
    }
}
