package io.readyroom.user.erasure;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import io.quarkus.arc.All;
import io.readyroom.platform.database.HibernateTransaction;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.messaging.Outbox;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.user.account.Account;
import io.readyroom.user.account.AccountDisabled;
import io.readyroom.user.account.AccountRepository;
import io.readyroom.user.account.PersonalData;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** What an erasure does inside its transaction. */
@Singleton
class AccountErasure {

    private final AccountRepository accounts;
    private final List<PersonalData> features;
    private final ErasureRepository erasures;
    private final Outbox outbox;
    private final Clock clock;

    AccountErasure(AccountRepository accounts, @All List<PersonalData> features, ErasureRepository erasures, Outbox outbox,
            Clock clock) {
        this.accounts = accounts;
        this.features = features;
        this.erasures = erasures;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Erases an account and the guests that it claimed: an event about one of these may reach a service behind the account's
     * own.
     *
     * @param passwordHash the one that the password was right for
     */
    Uni<Void> erase(Mutiny.Session session, UUID id, Optional<String> passwordHash) {
        return accounts.lock(session, id)
                .invoke(account -> refuseOther(account, passwordHash))
                .chain(account -> accounts.lockClaimedBy(session, id).chain(guests -> eraseAll(session, account, guests)));
    }

    private Uni<Void> eraseAll(Mutiny.Session session, Account account, List<Account> guests) {
        List<Account> all = new ArrayList<>(guests);
        all.add(account);
        return Multi.createFrom().iterable(all)
                .onItem().transformToUniAndConcatenate(one -> erase(session, one))
                .collect().last().replaceWithVoid();
    }

    private Uni<Void> erase(Mutiny.Session session, Account account) {
        return Multi.createFrom().iterable(features)
                .onItem().transformToUniAndConcatenate(feature -> feature.erase(session, account))
                .collect().last()
                .chain(() -> end(session, account));
    }

    /** Only now is it known when the last token was issued: whoever was rotating one has been waited for. */
    private Uni<Void> end(Mutiny.Session session, Account account) {
        Transaction tx = HibernateTransaction.on(session);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean tokensMayLive = account.disabledAt().isEmpty();
        account.erase(at);
        return session.flush()
                .chain(() -> erasures.add(tx, account.id(), at))
                .chain(() -> outbox.append(tx, events(account, at, tokensMayLive)));
    }

    private static List<OutgoingEvent> events(Account account, Instant at, boolean tokensMayLive) {
        long version = account.version() + 1;
        OutgoingEvent erased = new AccountErased(version, account.id(), at).toEvent();
        return tokensMayLive
                ? List.of(new AccountDisabled(version, account.id(), at, account.disabledReason().orElseThrow()).toEvent(),
                        erased)
                : List.of(erased);
    }

    private static void refuseOther(Account account, Optional<String> passwordHash) {
        if (!account.passwordHash().equals(passwordHash)) {
            throw ErasureService.wrongPassword();
        }
    }
}
