package io.readyroom.exam.erasure;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.readyroom.platform.messaging.Outbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Looks again at accounts that were erased a short while ago. A start, a ticket or a claim that was on its way then may have
 * been
 * stored after it; to have each of them look for erased accounts, and wait for them, would cost every start something.
 */
@Singleton
class ErasureSweeper {

    private static final Logger LOG = Logger.getLogger(ErasureSweeper.class);
    private static final int BATCH = 20;

    private final Pool pool;
    private final ErasedAccounts accounts;
    private final Erasure erasure;
    private final Outbox outbox;

    ErasureSweeper(Pool pool, ErasedAccounts accounts, Erasure erasure, Outbox outbox) {
        this.pool = pool;
        this.accounts = accounts;
        this.erasure = erasure;
        this.outbox = outbox;
    }

    @Scheduled(every = "{readyroom.erasures.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return pool.withTransaction(tx -> accounts.claimDue(tx, BATCH).chain(due -> removeAll(tx, due)))
                .invoke(this::tell)
                .replaceWithVoid()
                .onFailure().invoke(failure -> LOG.warnf("Erased accounts not looked at, tried again: %s", failure.toString()))
                .onFailure().recoverWithNull();
    }

    private Uni<Integer> removeAll(SqlConnection tx, List<UUID> due) {
        return Multi.createFrom().iterable(due)
                .onItem().transformToUniAndConcatenate(account -> erasure.remove(tx, account))
                .collect().with(Collectors.summingInt(Integer::intValue));
    }

    private void tell(int sessions) {
        if (sessions > 0) {
            LOG.infof("%d sessions were started while their account was erased, and are gone, too", sessions);
            outbox.wake();
        }
    }
}
