package io.readyroom.platform.messaging.deadletter;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reads what was put aside, and notes what became of it. */
@Singleton
class DeadLetterRepository {

    private static final String LIST = """
            SELECT %s FROM dead_letter WHERE replayed_at IS %%s AND ($1::uuid IS NULL OR id < $1) ORDER BY id DESC LIMIT $2
            """.formatted(DeadLetterResponse.COLUMNS);
    private static final String LIST_PENDING = LIST.formatted("NULL");
    private static final String LIST_REPLAYED = LIST.formatted("NOT NULL");
    /** What was tried is last in the queue: what always fails must not keep the rest from its turn. */
    private static final String CHOOSE = """
            SELECT id, count(*) OVER () AS fitting FROM dead_letter
            WHERE replayed_at IS NULL AND ($1::uuid[] IS NULL OR id = ANY($1)) AND ($2::text IS NULL OR topic = $2)
              AND ($3::int IS NULL OR partition = $3)
              AND ($4::timestamptz IS NULL OR recorded_at >= $4) AND ($5::timestamptz IS NULL OR recorded_at < $5)
              AND ($6::bigint IS NULL OR record_offset >= $6) AND ($7::bigint IS NULL OR record_offset <= $7)
              AND ($8::text IS NULL OR subject = $8 OR key = $8)
            ORDER BY last_tried_at NULLS FIRST, topic, partition, recorded_at, record_offset LIMIT $9
            """;
    private static final String LOCK = """
            SELECT %s FROM dead_letter WHERE id = $1 AND replayed_at IS NULL FOR UPDATE SKIP LOCKED
            """.formatted(DeadLetter.COLUMNS);
    private static final String MARK_REPLAYED = "UPDATE dead_letter SET replayed_at = clock_timestamp() WHERE id = $1";
    private static final String NOTE_FAILURE = """
            UPDATE dead_letter SET tries = tries + 1, last_tried_at = clock_timestamp(), last_reason = $2
            WHERE id = $1 AND replayed_at IS NULL
            """;
    private static final String COUNT_PENDING = "SELECT count(*) FROM dead_letter WHERE replayed_at IS NULL";

    private final Pool pool;
    private final String service;

    DeadLetterRepository(Pool pool, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.pool = pool;
        this.service = service;
    }

    /** The newest first, from the one on that was put aside before {@code before}; null for the first page. */
    Uni<List<DeadLetterResponse>> list(boolean replayed, UUID before, int rows) {
        return pool.preparedQuery(replayed ? LIST_REPLAYED : LIST_PENDING).execute(Tuple.of(before, rows))
                .map(found -> mapped(found, row -> DeadLetterResponse.from(row, service)));
    }

    /** Ids of pending ones that fit, those that were never tried first, and those in the order of their topic. */
    Uni<Chosen> choose(ReplayDeadLettersRequest request, int atMost) {
        Tuple wanted = Tuple.tuple()
                .addArrayOfUUID(request.ids() == null ? null : request.ids().toArray(UUID[]::new))
                .addString(request.topic()).addInteger(request.partition())
                .addOffsetDateTime(time(request.from())).addOffsetDateTime(time(request.to()))
                .addLong(request.fromOffset()).addLong(request.toOffset())
                .addString(request.aggregate()).addInteger(atMost);
        return pool.preparedQuery(CHOOSE).execute(wanted).map(rows -> new Chosen(mapped(rows, row -> row.getUUID("id")),
                rows.size() == 0 ? 0 : rows.iterator().next().getLong("fitting")));
    }

    /** The letter, held until the transaction ends; empty when it was replayed meanwhile, or somebody else is at it. */
    Uni<Optional<DeadLetter>> lock(SqlConnection tx, UUID id) {
        return tx.preparedQuery(LOCK).execute(Tuple.of(id))
                .map(rows -> mapped(rows, DeadLetter::from).stream().findFirst());
    }

    Uni<Void> markReplayed(SqlConnection tx, UUID id) {
        return tx.preparedQuery(MARK_REPLAYED).execute(Tuple.of(id)).replaceWithVoid();
    }

    /** Outside of the transaction that failed. */
    Uni<Void> noteFailure(UUID id, String reason) {
        return pool.preparedQuery(NOTE_FAILURE).execute(Tuple.of(id, reason)).replaceWithVoid();
    }

    Uni<Long> countPending() {
        return pool.preparedQuery(COUNT_PENDING).execute().map(rows -> rows.iterator().next().getLong(0));
    }

    private static <T> List<T> mapped(RowSet<Row> rows, Function<Row, T> mapper) {
        return StreamSupport.stream(rows.spliterator(), false).map(mapper).toList();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** @param fitting how many there are, chosen or not */
    record Chosen(List<UUID> ids, long fitting) {
    }
}
