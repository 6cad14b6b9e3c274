package io.readyroom.exam.launch;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.Partner;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

@Singleton
class LaunchRepository {

    static final int LIFETIME_SECONDS = 5 * 60;

    private static final String STANDING = """
            WITH known AS MATERIALIZED (
              SELECT k.*, last.attempt, last.running FROM (
                SELECT a.id AS assignment_id, c.id AS candidate_id FROM assignment a
                LEFT JOIN candidate c ON c.organisation_id = a.organisation_id AND c.livemode = a.livemode AND c.external_id = $4
                WHERE a.organisation_id = $1 AND a.livemode = $2 AND a.id = $3) k
              LEFT JOIN LATERAL (%s) last ON true)
            SELECT %s, clock_timestamp() + %d * interval '1 s' AS expires_at
            FROM known k JOIN assignment a ON a.id = k.assignment_id
            """
            .formatted(Standing.LAST_ATTEMPT, Standing.COLUMNS, LIFETIME_SECONDS);
    private static final String INSERT = """
            INSERT INTO launch (token_hash, assignment_id, candidate_id, language, return_url, expires_at)
            VALUES ($1, $2, $3, $4, $5, clock_timestamp() + %d * interval '1 s') RETURNING expires_at
            """.formatted(LIFETIME_SECONDS);
    private static final String FORGET = "DELETE FROM launch WHERE expires_at < clock_timestamp() - interval '1 day'";

    private final Pool pool;

    LaunchRepository(Pool pool) {
        this.pool = pool;
    }

    /** How a candidate stands with a partner's assignment, and until when a link made now would live; empty when it is none. */
    Uni<Optional<Expected>> find(Partner partner, UUID assignmentId, String externalId) {
        return pool.preparedQuery(STANDING)
                .execute(Tuple.of(partner.organisationId(), partner.livemode(), assignmentId, externalId))
                .map(rows -> rows.size() == 0 ? Optional.empty()
                        : Optional.of(rows.iterator().next())
                                .map(row -> new Expected(Standing.from(row.getDelegate()),
                                        row.getOffsetDateTime("expires_at").toInstant())));
    }

    /** Answers until when the link lives. */
    Uni<Instant> insert(Buffer tokenHash, Standing standing, CreateLaunchRequest request) {
        return pool.preparedQuery(INSERT)
                .execute(Tuple.of(tokenHash, standing.assignment().id(), standing.candidateId(), request.language(),
                        request.returnUrl()))
                .map(rows -> rows.iterator().next().getOffsetDateTime("expires_at").toInstant());
    }

    Uni<Void> forget() {
        return pool.preparedQuery(FORGET).execute().replaceWithVoid();
    }

    /** Whom a link would let in. */
    record Expected(Standing standing, Instant expiresAt) {
    }
}
