package io.readyroom.scoring.erasure;

import java.util.Collection;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Keeps those who change whose records are whose apart from those who add some. Held until the transaction ends. */
@Singleton
public class LearnerLock {

    /** In the order of ids, so that two batches with the same people wait for each other instead of deadlocking. */
    private static final String LOCK = """
            SELECT %s(hashtextextended('learner ' || learner, 0))::text
            FROM (SELECT DISTINCT unnest($1::uuid[]) AS learner ORDER BY learner) AS learners""";
    private static final String LOCK_ALONE = LOCK.formatted("pg_advisory_xact_lock");
    private static final String LOCK_TOGETHER = LOCK.formatted("pg_advisory_xact_lock_shared");

    /** Nobody else has a lock of these learners afterwards. */
    public Uni<Void> alone(SqlConnection tx, Collection<UUID> learners) {
        return lock(tx, LOCK_ALONE, learners);
    }

    /** Others may have it, too. */
    public Uni<Void> together(SqlConnection tx, Collection<UUID> learners) {
        return lock(tx, LOCK_TOGETHER, learners);
    }

    private static Uni<Void> lock(SqlConnection tx, String sql, Collection<UUID> learners) {
        return tx.preparedQuery(sql).execute(Tuple.of(learners.toArray(UUID[]::new))).replaceWithVoid();
    }
}
