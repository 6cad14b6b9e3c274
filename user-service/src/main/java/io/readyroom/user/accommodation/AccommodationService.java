package io.readyroom.user.accommodation;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.messaging.Outbox;
import io.readyroom.platform.web.EditTag;
import io.readyroom.platform.web.security.Caller;
import io.readyroom.user.account.Account;
import io.readyroom.user.account.AccountRepository;
import io.smallrye.mutiny.Uni;

/** Reads and sets accommodations. */
@Singleton
class AccommodationService {

    private final Mutiny.SessionFactory sessions;
    private final AccountRepository accounts;
    private final AccommodationRepository accommodations;
    private final AccommodationChange change;
    private final Outbox outbox;

    AccommodationService(Mutiny.SessionFactory sessions, AccountRepository accounts, AccommodationRepository accommodations,
            AccommodationChange change, Outbox outbox) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.accommodations = accommodations;
        this.change = change;
        this.outbox = outbox;
    }

    /** Fails with {@code not-found} when nobody, or nobody any more, has the id. */
    Uni<TaggedAccommodations> read(UUID account) {
        return sessions.withSession(session -> accounts.require(session, account)
                .chain(found -> tagged(session, found)));
    }

    Uni<TaggedAccommodations> set(UUID account, EditTag seen, SetAccommodationsRequest request, Caller operator) {
        return sessions.withTransaction(session -> change.set(session, account, seen, request, operator)
                .chain(changed -> tagged(session, changed)))
                .invoke(outbox::wake);
    }

    private Uni<TaggedAccommodations> tagged(Mutiny.Session session, Account account) {
        return accommodations.latest(session, account.id()).map(history -> TaggedAccommodations.of(account, history));
    }
}
