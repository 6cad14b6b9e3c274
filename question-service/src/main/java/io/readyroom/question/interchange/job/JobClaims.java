package io.readyroom.question.interchange.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** Jobs as replicas see them: who runs which, and what becomes of those whose replica is gone. Time is the database's. */
@Singleton
class JobClaims {

    private static final String CLAIM = """
            UPDATE exchange_job SET status = 'running', worker = $1, heard_at = clock_timestamp(), attempts = attempts + 1,
              started_at = coalesce(started_at, clock_timestamp())
            WHERE id = (SELECT id FROM exchange_job WHERE status = 'waiting' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING\s""" + JobRepository.COLUMNS;
    /** A job that is locked is being heard of. */
    private static final String BEAT = """
            UPDATE exchange_job SET heard_at = clock_timestamp()
            WHERE id IN (SELECT id FROM exchange_job WHERE id = $1 AND worker = $2 FOR UPDATE SKIP LOCKED)
            """;
    /** An import goes on where it was; the file of an export would have to be written anew. */
    private static final String HAND_ON = """
            UPDATE exchange_job SET status = 'waiting', worker = NULL
            WHERE id IN (SELECT id FROM exchange_job
                         WHERE status = 'running' AND heard_at < clock_timestamp() - $1 * interval '1 millisecond'
                           AND kind = 'import' AND attempts < $2 AND NOT cancel_wanted
                         FOR UPDATE SKIP LOCKED)
            """;
    private static final String HAND_BACK = """
            UPDATE exchange_job SET status = 'waiting', worker = NULL, attempts = attempts - 1
            WHERE id = $1 AND worker = $2 AND kind = 'import'
            """;
    private static final String LOST = """
            UPDATE exchange_job SET status = CASE WHEN cancel_wanted THEN 'cancelled' ELSE 'interrupted' END, worker = NULL,
              ended_at = clock_timestamp(), note = $2
            WHERE id IN (SELECT id FROM exchange_job
                         WHERE status = 'running' AND heard_at < clock_timestamp() - $1 * interval '1 millisecond'
                           AND (kind = 'export' OR attempts >= $3 OR cancel_wanted)
                         FOR UPDATE SKIP LOCKED)
            RETURNING id
            """;
    private static final String ABANDONED = """
            DELETE FROM exchange_job
            WHERE status = 'receiving' AND heard_at < clock_timestamp() - $1 * interval '1 millisecond'
            """;
    /** One at a time: with the job goes all of its report. */
    private static final String FORGET = """
            DELETE FROM exchange_job WHERE id IN (
              SELECT id FROM exchange_job WHERE ended_at < clock_timestamp() - $1 * interval '1 millisecond'
              ORDER BY ended_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            """;
    private static final String END = """
            UPDATE exchange_job SET status = $3, worker = NULL, ended_at = clock_timestamp(), note = $4,
              bytes = coalesce($5, bytes)
            WHERE id = $1 AND worker = $2
            """;
    /** Up to a number: a list of them can be joined row by row, as statistics of a smaller table make believe is cheap. */
    private static final String NOT_APPLIED = """
            UPDATE exchange_item SET outcome = 'skipped', why = $2
            WHERE job_id = $1 AND outcome = 'staged' AND number <= (SELECT max(number) FROM (
              SELECT number FROM exchange_item WHERE job_id = $1 AND outcome = 'staged' ORDER BY number LIMIT 20000) AS step)
            """;
    private static final String COUNT = """
            UPDATE exchange_job SET skipped = skipped + $2 WHERE id = $1
            """;
    private static final String UNSTAGE = """
            DELETE FROM exchange_staged WHERE job_id = $1 AND position <= (SELECT max(position) FROM (
              SELECT position FROM exchange_staged WHERE job_id = $1 ORDER BY position LIMIT 20000) AS step)
            """;
    private static final String DROP_FILE = """
            DELETE FROM exchange_chunk c USING exchange_job j WHERE j.id = $1 AND j.kind = 'import' AND c.job_id = j.id
            """;
    private static final String GONE = "The replica that ran it is gone. Start it again: what it stored is found unchanged.";
    /** Replicas that may begin a job: it could be what brings them down. */
    private static final int MOST_ATTEMPTS = 3;
    private static final String NOTHING = "Nothing of the file was stored, because not all of it could be.";

    private final Pool pool;
    private final JobConfig config;

    JobClaims(Pool pool, JobConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** The job that has waited longest, for this replica alone; empty when none waits. */
    Uni<Optional<Job>> claim(UUID replica) {
        return pool.preparedQuery(CLAIM).execute(Tuple.of(replica)).map(JobRepository::jobs)
                .map(claimed -> claimed.stream().findFirst());
    }

    /** Says that a replica is at a job. */
    Uni<Void> beat(UUID id, UUID replica) {
        return pool.preparedQuery(BEAT).execute(Tuple.of(id, replica)).replaceWithVoid();
    }

    /** Leaves a job to another replica; does nothing to an export, which counts as lost. */
    Uni<Void> handBack(UUID id, UUID replica) {
        return pool.preparedQuery(HAND_BACK).execute(Tuple.of(id, replica)).replaceWithVoid();
    }

    /** Hands on or ends what no replica runs any more, gives up files that don't come, forgets what is old. */
    Uni<Void> sweep() {
        long silence = config.lostAfter().toMillis();
        return pool.preparedQuery(HAND_ON).execute(Tuple.of(silence, MOST_ATTEMPTS))
                .chain(() -> pool.withTransaction(connection -> connection.preparedQuery(LOST)
                        .execute(Tuple.of(silence, GONE, MOST_ATTEMPTS)).map(JobClaims::ids)
                        .chain(lost -> Multi.createFrom().iterable(lost)
                                .call(id -> settle(Transaction.on(connection), id)).onItem().ignoreAsUni())))
                .chain(() -> pool.preparedQuery(ABANDONED).execute(Tuple.of(config.abandonedAfter().toMillis())))
                .chain(() -> pool.preparedQuery(FORGET).execute(Tuple.of(config.keep().toMillis())))
                .replaceWithVoid();
    }

    /**
     * Ends a job of a replica's.
     *
     * @param bytes of the file that it made, or null
     */
    Uni<Void> end(UUID id, UUID replica, Job.Ending ending, Long bytes) {
        return pool.withTransaction(connection -> connection.preparedQuery(END)
                .execute(Tuple.of(id, replica, ending.status().wireName(), ending.note(), bytes))
                .chain(ended -> ended.rowCount() == 0 ? Uni.createFrom().voidItem()
                        : settle(Transaction.on(connection), id)));
    }

    /** What was read and not stored is told so, and what nobody needs any more goes. */
    static Uni<Void> settle(Transaction tx, UUID id) {
        return bitByBit(tx, NOT_APPLIED, id, NOTHING)
                .chain(skipped -> tx.update(COUNT, id, skipped))
                .chain(() -> bitByBit(tx, UNSTAGE, id))
                .chain(() -> tx.update(DROP_FILE, id))
                .replaceWithVoid();
    }

    /** A statement for all of a large file would take longer than one may. */
    private static Uni<Integer> bitByBit(Transaction tx, String sql, Object... arguments) {
        return Uni.createFrom().deferred(() -> tx.update(sql, arguments)).repeat().whilst(rows -> rows > 0)
                .collect().with(Collectors.summingInt(Integer::intValue));
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        List<UUID> ids = new ArrayList<>();
        for (Row row : rows) {
            ids.add(row.getUUID(0));
        }
        return ids;
    }
}
