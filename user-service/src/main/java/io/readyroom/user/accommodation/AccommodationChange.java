package io.readyroom.user.accommodation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.messaging.Outbox;
import io.readyroom.platform.web.EditTag;
import io.readyroom.platform.web.security.Caller;
import io.readyroom.user.account.Account;
import io.readyroom.user.account.AccountRepository;
import io.readyroom.user.audit.AuditAction;
import io.readyroom.user.audit.AuditLog;
import io.smallrye.mutiny.Uni;

/** What setting accommodations does inside a transaction. */
@Singleton
class AccommodationChange {

    private final AccountRepository accounts;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    AccommodationChange(AccountRepository accounts, Outbox outbox, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Fails with {@code precondition-failed} when they were set since the operator read them. */
    Uni<Account> set(Mutiny.Session session, UUID id, EditTag seen, SetAccommodationsRequest request, Caller operator) {
        return accounts.lock(session, id)
                .invoke(account -> seen.require(account.extraTime().edit()))
                .invoke(account -> account.accommodate(request.factor(), request.minutes()))
                .call(account -> session.persist(
                        Accommodation.of(account, request.reason().strip(), operator.accountId(), clock.instant())))
                .call(session::flush)
                .call(account -> tell(HibernateTransaction.on(session), account, operator));
    }

    private Uni<Void> tell(Transaction tx, Account account, Caller operator) {
        return outbox.append(tx, List.of(AccommodationChanged.of(account).toEvent()))
                .chain(() -> audit.append(tx, operator, AuditAction.ACCOMMODATION_SET, account.id(),
                        Map.of("timeFactor", account.extraTime().timeFactor(), "extraMinutes",
                                account.extraTime().extraMinutes())));
    }
}
