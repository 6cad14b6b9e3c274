package io.readyroom.exam.launch.redemption;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.launch.Standing;
import io.readyroom.platform.database.CoalescedRead;
import io.readyroom.platform.database.EventLoops;
import io.readyroom.platform.database.Ids;
import io.readyroom.platform.web.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;

/** Spends launch links; those that come at the same time are spent by one statement. */
@Singleton
class OpeningRepository {

    /** A lost answer is asked for again within this time. */
    static final int GRACE_SECONDS = 60;

    /**
     * A link is bound to the candidate's session that runs, or to one that is to be started, and the latter again until it is
     * there. Links are locked in their order, so that two statements can't wait for each other. What this statement does not
     * see because it waited (a session that has been started meanwhile) the unique keys of sessions and attempts find out.
     */
    static final String OPEN = """
            WITH wanted AS MATERIALIZED (
              SELECT token_hash, id, n FROM unnest($1::bytea[], $2::uuid[]) WITH ORDINALITY AS w(token_hash, id, n)),
            held AS MATERIALIZED (
              SELECT token_hash, assignment_id, candidate_id, language AS wanted_language, return_url AS own_return_url,
                expires_at, spent_at, session_id
              FROM launch WHERE token_hash = ANY($1) ORDER BY token_hash FOR NO KEY UPDATE),
            known AS MATERIALIZED (
              SELECT k.*, s.id IS NOT NULL AS found, last.attempt, last.running, last.session_id AS last_session
              FROM held k
              LEFT JOIN LATERAL (SELECT id FROM any_session WHERE id = k.session_id OFFSET 0) s ON true
              LEFT JOIN LATERAL (%1$s) last ON true),
            bound AS (
              UPDATE launch l SET spent_at = clock_timestamp(),
                session_id = CASE WHEN k.running THEN k.last_session ELSE coalesce(k.session_id, w.id) END
              FROM known k JOIN (SELECT DISTINCT ON (token_hash) token_hash, id FROM wanted ORDER BY token_hash, n) w
                USING (token_hash)
              WHERE l.token_hash = k.token_hash AND NOT k.found AND k.expires_at > clock_timestamp()
              RETURNING l.token_hash, l.session_id)
            SELECT w.n, coalesce(b.session_id, k.session_id) AS opened_session,
              k.found OR (b.session_id IS NOT NULL AND coalesce(k.running, false)) AS started,
              k.found AND k.spent_at < clock_timestamp() - %3$d * interval '1 s' AS spent,
              NOT k.found AND b.session_id IS NULL AS expired, k.wanted_language, k.own_return_url, %2$s
            FROM wanted w JOIN known k USING (token_hash) LEFT JOIN bound b USING (token_hash)
            JOIN assignment a ON a.id = k.assignment_id
            """.formatted(Standing.LAST_ATTEMPT, Standing.COLUMNS, GRACE_SECONDS);
    /** Links that may wait; they are at most sixteen statements away. */
    private static final int CAPACITY = 1_024;

    private final Vertx vertx;
    private final CoalescedRead<Buffer, Opening> open;

    OpeningRepository(Pool pool, Vertx vertx) {
        this.vertx = vertx;
        this.open = new CoalescedRead<>(pool, vertx.getOrCreateContext(), CAPACITY, OPEN, OpeningRepository::arguments,
                OpeningRepository::openings);
    }

    /**
     * What a link opens; binds the link to it. Completes on the context of whoever asks; fails with {@code not-found} when
     * there
     * is no such link, and as {@link CoalescedRead} says.
     */
    Future<Opening> open(Buffer tokenHash) {
        return EventLoops.here(vertx, open.find(tokenHash)).map(opening -> {
            if (opening == null) {
                throw ProblemException.notFound("The launch link");
            }
            return opening;
        });
    }

    private static Tuple arguments(List<Buffer> hashes) {
        return Tuple.wrap(new Object[] { hashes.toArray(Buffer[]::new),
                hashes.stream().map(hash -> Ids.next()).toArray(UUID[]::new) });
    }

    private static List<Opening> openings(List<Buffer> hashes, RowSet<Row> rows) {
        List<Opening> openings = new ArrayList<>(Collections.nCopies(hashes.size(), null));
        rows.forEach(row -> openings.set((int) (row.getLong("n") - 1), Opening.from(row)));
        return openings;
    }
}
