package io.readyroom.scoring.erasure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Deletes what there is of an account and of the guests that it had claimed. */
@Singleton
public class Erasure {

    private final LearnerLock lock;
    private final ErasedAccounts accounts;
    private final ErasureRepository repository;
    private final List<ErasableRecords> records;

    Erasure(LearnerLock lock, ErasedAccounts accounts, ErasureRepository repository, @All List<ErasableRecords> records) {
        this.lock = lock;
        this.accounts = accounts;
        this.repository = repository;
        this.records = records;
    }

    /** Keeps the id and deletes everything else. A second time there is nothing left. */
    public Uni<Void> erase(SqlConnection tx, UUID account, Instant erasedAt) {
        return accounts.add(tx, account, erasedAt).chain(() -> remove(tx, account)).replaceWithVoid();
    }

    /**
     * Deletes what is there of an account that is erased, and answers how many sessions that were. What is parked goes before
     * the learner is locked, as whoever grades it takes the two in this order.
     */
    Uni<Integer> remove(SqlConnection tx, UUID account) {
        return repository.removeParked(tx, account)
                .chain(() -> repository.guests(tx, account))
                .chain(guests -> lock.alone(tx, together(account, guests))
                        .chain(() -> repository.removeClaims(tx, account))
                        .chain(() -> accounts.addGuests(tx, account, guests)))
                .chain(() -> repository.removeSessions(tx, account))
                .call(() -> removeRecords(tx, account))
                .call(() -> repository.removeAnswers(tx, account));
    }

    private Uni<Void> removeRecords(SqlConnection tx, UUID account) {
        Uni<Void> removed = Uni.createFrom().voidItem();
        for (ErasableRecords one : records) {
            removed = removed.chain(() -> one.erase(tx, account));
        }
        return removed;
    }

    private static List<UUID> together(UUID account, List<UUID> guests) {
        List<UUID> all = new ArrayList<>(guests);
        all.add(account);
        return all;
    }
}
