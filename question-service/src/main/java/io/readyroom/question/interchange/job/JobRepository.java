package io.readyroom.question.interchange.job;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** Jobs as whoever ordered them sees them. */
@Singleton
class JobRepository {

    static final String COLUMNS = """
            id, kind, owner, exam_code, format, settings, status, seen, taken, skipped, failed, bytes, note, created_at,
            started_at, ended_at""";

    private static final String ADD = """
            INSERT INTO exchange_job (id, kind, owner, exam_code, format, settings, status) VALUES ($1, $2, $3, $4, $5, $6, $7)
            """;
    private static final String SENT = """
            UPDATE exchange_job SET status = 'waiting', bytes = $2, heard_at = clock_timestamp()
            WHERE id = $1 AND status = 'receiving'
            """;
    private static final String DROP = "DELETE FROM exchange_job WHERE id = $1 AND status = 'receiving'";
    /** Whoever may see all jobs passes no owner. */
    private static final String FIND = "SELECT " + COLUMNS + """
             FROM exchange_job WHERE id = $1 AND kind = $2 AND owner = coalesce($3, owner)
            """;
    private static final String LIST = "SELECT " + COLUMNS + """
             FROM exchange_job WHERE kind = $1 AND owner = coalesce($2, owner) AND id < $3 ORDER BY id DESC LIMIT $4
            """;
    private static final String CANCEL = """
            UPDATE exchange_job SET cancel_wanted = true,
              status = CASE WHEN status = 'waiting' THEN 'cancelled' ELSE status END,
              ended_at = CASE WHEN status = 'waiting' THEN clock_timestamp() ELSE ended_at END
            WHERE id = $1 AND ended_at IS NULL
            RETURNING ended_at IS NOT NULL
            """;

    private final Pool pool;

    JobRepository(Pool pool) {
        this.pool = pool;
    }

    /** An order before it is a job. */
    record Order(UUID id, Job.Kind kind, UUID owner, String exam, String format, String settings) {
    }

    /** Adds a job: one whose file is going to come, or one that waits already. */
    Uni<Void> add(Transaction tx, Order order, JobStatus status) {
        return tx.update(ADD, order.id(), order.kind().wireName(), order.owner(), order.exam(), order.format(),
                order.settings(), status.wireName()).replaceWithVoid();
    }

    Uni<Void> add(Order order, JobStatus status) {
        return pool.withTransaction(connection -> add(Transaction.on(connection), order, status));
    }

    /** Its file is there: it waits for a replica. */
    Uni<Void> sent(Transaction tx, UUID id, long bytes) {
        return tx.update(SENT, id, bytes).replaceWithVoid();
    }

    /** Forgets a job whose file hasn't come, or came before. */
    Uni<Void> drop(UUID id) {
        return pool.preparedQuery(DROP).execute(Tuple.of(id)).replaceWithVoid();
    }

    /**
     * A job; fails with {@code not-found}.
     *
     * @param owner empty for whoever may see all
     */
    Uni<Job> require(UUID id, Job.Kind kind, Optional<UUID> owner) {
        return pool.preparedQuery(FIND).execute(Tuple.of(id, kind.wireName(), owner.orElse(null))).map(JobRepository::jobs)
                .map(found -> found.stream().findFirst().orElseThrow(() -> ProblemException.notFound("The job")));
    }

    /** The newest first, those before an id. */
    Uni<List<Job>> list(Job.Kind kind, Optional<UUID> owner, UUID before, int limit) {
        return pool.preparedQuery(LIST).execute(Tuple.of(kind.wireName(), owner.orElse(null), before, limit))
                .map(JobRepository::jobs);
    }

    /** Asks for an end; a job that nobody has begun ends at once. Does nothing to one that is over. */
    Uni<Void> cancel(UUID id) {
        return pool.withTransaction(connection -> connection.preparedQuery(CANCEL).execute(Tuple.of(id))
                .chain(rows -> rows.size() > 0 && rows.iterator().next().getBoolean(0)
                        ? JobClaims.settle(Transaction.on(connection), id)
                        : Uni.createFrom().voidItem()));
    }

    static List<Job> jobs(RowSet<Row> rows) {
        List<Job> jobs = new ArrayList<>();
        for (Row row : rows) {
            jobs.add(job(row));
        }
        return jobs;
    }

    private static Job job(Row row) {
        Job.Progress progress = new Job.Progress(row.getInteger("seen"), row.getInteger("taken"), row.getInteger("skipped"),
                row.getInteger("failed"));
        Job.Times times = new Job.Times(row.getOffsetDateTime("created_at").toInstant(),
                instant(row.getOffsetDateTime("started_at")), instant(row.getOffsetDateTime("ended_at")));
        return new Job(row.getUUID("id"), Job.Kind.of(row.getString("kind")), row.getUUID("owner"),
                row.getString("exam_code"), row.getString("format"), row.getString("settings"),
                JobStatus.of(row.getString("status")), progress, row.getLong("bytes"), row.getString("note"), times);
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
