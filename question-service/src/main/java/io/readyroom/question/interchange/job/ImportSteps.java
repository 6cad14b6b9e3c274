package io.readyroom.question.interchange.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.SqlErrors;
import io.readyroom.platform.database.Transaction;
import io.readyroom.question.bank.AuthoredStimulus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * The steps of an import, each in a transaction of its own, which is tried again when the database was busy, or when somebody
 * else took the id of a new question meanwhile. A step whose commit got lost on its way is found done.
 */
@Singleton
class ImportSteps {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final int TRIES = 6;
    private static final String FAILURES = "SELECT failed FROM exchange_job WHERE id = $1";
    private static final String FAILED = """
            UPDATE exchange_item SET outcome = 'failed', why = $3 WHERE job_id = $1 AND number = $2 AND outcome = 'staged'
            """;

    private final Pool pool;
    private final ImportStore store;
    private final Staging staging;
    private final JobProgress progress;

    ImportSteps(Pool pool, ImportStore store, Staging staging, JobProgress progress) {
        this.pool = pool;
        this.store = store;
        this.staging = staging;
        this.progress = progress;
    }

    /**
     * Stores, or puts aside, a batch.
     *
     * @param seen items before it
     * @return whether somebody wants the job to end; fails with {@link JobStoppedException} when it is over already
     */
    Uni<Boolean> batch(ImportJob job, int seen, List<CheckedItem> items, Map<String, UUID> stimuli) {
        return step(tx -> progress.hold(tx, job.id(), job.replica()).chain(held -> {
            Uni<Void> work = held.seen() > seen ? Uni.createFrom().voidItem()
                    : job.isStaged() ? staging.stage(tx, job, items) : store.store(tx, job, items, stimuli);
            return work.replaceWith(held.cancelWanted());
        }));
    }

    /** The id of a stimulus' text; a made-up one while nothing is stored. */
    Uni<UUID> stimulus(ImportJob job, AuthoredStimulus stimulus) {
        return step(tx -> job.isStaged() ? staging.stage(tx, job, stimulus).replaceWith(new UUID(0, 0))
                : store.stimulus(tx, job, stimulus));
    }

    /** All that was put aside, or nothing. */
    Uni<Void> apply(ImportJob job) {
        return step(tx -> staging.apply(tx, job));
    }

    /** How many items have failed so far. */
    Uni<Integer> failures(ImportJob job) {
        return pool.preparedQuery(FAILURES).execute(Tuple.of(job.id())).map(rows -> rows.iterator().next().getInteger(0));
    }

    /** Says of an item that was put aside why it can't be stored. */
    Uni<Void> tellFailed(ImportJob job, int item, String why) {
        return step(tx -> tx.update(FAILED, job.id(), item, why)
                .chain(failed -> progress.add(tx, job.id(), new Job.Progress(0, 0, 0, failed))));
    }

    private <T> Uni<T> step(Function<Transaction, Uni<T>> work) {
        return pool.withTransaction(connection -> work.apply(Transaction.on(connection)))
                .onFailure(ImportSteps::mayPass).retry().withBackOff(FIRST_PAUSE, LONGEST_PAUSE).atMost(TRIES);
    }

    private static boolean mayPass(Throwable failure) {
        return !(failure instanceof JobStoppedException)
                && (SqlErrors.isTransient(failure) || SqlErrors.isUniqueViolation(failure));
    }
}
