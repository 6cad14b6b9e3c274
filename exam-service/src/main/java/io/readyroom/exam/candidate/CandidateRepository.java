package io.readyroom.exam.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.Partner;
import io.readyroom.platform.database.Ids;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

@Singleton
class CandidateRepository {

    private static final String COLUMNS = "c.id, c.external_id, c.display_name, c.group_name, c.livemode, c.created_at";
    /** A row that no transaction has replaced or locked is a new one. */
    private static final String PUT = """
            INSERT INTO candidate AS c (id, organisation_id, livemode, external_id, display_name, group_name, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp())
            ON CONFLICT (organisation_id, livemode, external_id) DO UPDATE
              SET display_name = coalesce(excluded.display_name, c.display_name),
                  group_name = coalesce(excluded.group_name, c.group_name)
            RETURNING c.xmax = 0 AS added,\s""" + COLUMNS;
    private static final String ONE = "SELECT " + COLUMNS
            + " FROM candidate c WHERE c.organisation_id = $1 AND c.livemode = $2 AND c.external_id = $3";
    private static final String MANY = "SELECT " + COLUMNS + """
             FROM candidate c WHERE c.organisation_id = $1 AND c.livemode = $2 AND ($3::text IS NULL OR c.group_name = $3)
              AND ($4::uuid IS NULL OR c.id < $4)
            ORDER BY c.id DESC LIMIT $5
            """;

    private final Pool pool;

    CandidateRepository(Pool pool) {
        this.pool = pool;
    }

    Uni<Put> put(Partner partner, PutCandidateRequest request) {
        return pool.preparedQuery(PUT)
                .execute(Tuple.of(Ids.next(), partner.organisationId(), partner.livemode(), request.externalId(),
                        request.displayName(), request.group()))
                .map(rows -> rows.iterator().next())
                .map(row -> new Put(row.getBoolean("added"), CandidateResponse.from(row)));
    }

    /** A partner's candidate; fails with {@code not-found} when it doesn't exist or is somebody else's. */
    Uni<CandidateResponse> require(Partner partner, String externalId) {
        return pool.preparedQuery(ONE).execute(Tuple.of(partner.organisationId(), partner.livemode(), externalId))
                .map(rows -> all(rows).stream().findFirst().orElseThrow(() -> ProblemException.notFound("The candidate")));
    }

    /** A partner's candidates, the newest first. */
    Uni<List<CandidateResponse>> list(Partner partner, String group, Optional<UUID> before, int limit) {
        return pool.preparedQuery(MANY)
                .execute(Tuple.of(partner.organisationId(), partner.livemode(), group, before.orElse(null), limit))
                .map(CandidateRepository::all);
    }

    private static List<CandidateResponse> all(RowSet<Row> rows) {
        List<CandidateResponse> candidates = new ArrayList<>(rows.size());
        rows.forEach(row -> candidates.add(CandidateResponse.from(row)));
        return candidates;
    }

    /**
     * What became of a request.
     *
     * @param added whether there was none of that id before
     */
    record Put(boolean added, CandidateResponse candidate) {
    }
}
