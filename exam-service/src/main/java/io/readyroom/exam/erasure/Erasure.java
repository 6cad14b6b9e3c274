package io.readyroom.exam.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.control.ExamSessionAbandoned;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.messaging.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Deletes what there is of an account. */
@Singleton
public class Erasure {

    private final ErasedAccounts accounts;
    private final ErasureRepository repository;
    private final Outbox outbox;

    Erasure(ErasedAccounts accounts, ErasureRepository repository, Outbox outbox) {
        this.accounts = accounts;
        this.repository = repository;
        this.outbox = outbox;
    }

    /**
     * Keeps the id and deletes everything else; for everybody outside a session that still ran was abandoned. A second time
     * there is nothing left.
     */
    public Uni<Void> erase(SqlConnection tx, UUID account, Instant erasedAt) {
        return accounts.add(tx, account, erasedAt).chain(() -> remove(tx, account)).replaceWithVoid();
    }

    /** Deletes what is there of an account that is erased, and answers how many sessions that were. */
    Uni<Integer> remove(SqlConnection tx, UUID account) {
        return repository.lockSessions(tx, account)
                .chain(() -> repository.removeOfSessions(tx, account))
                .chain(() -> repository.removeSessions(tx, account))
                .call(sessions -> tell(tx, account, sessions))
                .call(() -> repository.removeOfAccount(tx, account))
                .map(List::size);
    }

    private Uni<Void> tell(SqlConnection tx, UUID account, List<RemovedSession> sessions) {
        return outbox.append(Transaction.on(tx), sessions.stream().filter(RemovedSession::ran)
                .map(session -> new ExamSessionAbandoned(session.version() + 1, session.id(), account, session.exam(),
                        session.mode(), session.removedAt()).toEvent())
                .toList());
    }
}
