package io.readyroom.question.erasure;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Looks again at accounts that were erased a short while ago: a dispute that was on its way then may have been stored after it.
 */
@Singleton
class ErasureSweeper {

    private static final Logger LOG = Logger.getLogger(ErasureSweeper.class);
    private static final int BATCH = 20;

    private final Pool pool;
    private final ErasedAccounts accounts;
    private final Erasure erasure;

    ErasureSweeper(Pool pool, ErasedAccounts accounts, Erasure erasure) {
        this.pool = pool;
        this.accounts = accounts;
        this.erasure = erasure;
    }

    @Scheduled(every = "{readyroom.erasures.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return pool.withTransaction(tx -> accounts.claimDue(tx, BATCH).chain(due -> removeAll(tx, due)))
                .invoke(ErasureSweeper::tell)
                .replaceWithVoid()
                .onFailure().invoke(failure -> LOG.warnf("Erased accounts not looked at, tried again: %s", failure.toString()))
                .onFailure().recoverWithNull();
    }

    private Uni<Integer> removeAll(SqlConnection tx, List<UUID> due) {
        return Multi.createFrom().iterable(due)
                .onItem().transformToUniAndConcatenate(account -> erasure.remove(tx, account))
                .collect().with(Collectors.summingInt(Integer::intValue));
    }

    private static void tell(int disputes) {
        if (disputes > 0) {
            LOG.infof("%d disputes were raised while their account was erased, and are nobody's, too", disputes);
        }
    }
}
