package io.readyroom.user.claim;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.messaging.Outbox;
import io.readyroom.user.account.Account;
import io.readyroom.user.account.AccountDisabled;
import io.smallrye.mutiny.Uni;

/** Tells everybody about a claim: first where the guest's doings went, then that the guest is no more. */
@Singleton
class ClaimEvents {

    private final Outbox outbox;
    private final Clock clock;

    ClaimEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Uni<Void> append(Transaction tx, Account guest) {
        long version = guest.version() + 1;
        Instant at = guest.disabledAt().orElseThrow();
        return outbox.append(tx, List.of(
                new GuestClaimed(version, guest.claimedBy().orElseThrow(), guest.id(), at).toEvent(),
                new AccountDisabled(version, guest.id(), at, guest.disabledReason().orElseThrow()).toEvent()));
    }

    void wake() {
        outbox.wake();
    }
}
