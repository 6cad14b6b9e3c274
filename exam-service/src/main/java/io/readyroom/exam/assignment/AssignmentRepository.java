package io.readyroom.exam.assignment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reads and writes assignments, each bound to its organisation and mode. */
@Singleton
public class AssignmentRepository {

    private static final String SELECT = "SELECT " + Assignment.COLUMNS + " FROM assignment a ";
    private static final String OWN = "WHERE a.organisation_id = $1 AND a.livemode = $2 ";
    private static final String ONE = SELECT + OWN + "AND a.id = $3";
    private static final String LOCKED = ONE + " FOR NO KEY UPDATE";
    private static final String MANY = SELECT + OWN + "AND ($3::uuid IS NULL OR a.id < $3) ORDER BY a.id DESC LIMIT $4";
    private static final String ALL_LOCKED = SELECT + "WHERE a.id > $1 ORDER BY a.id LIMIT $2 FOR NO KEY UPDATE";
    private static final String KNOWN = """
            SELECT EXISTS (SELECT FROM exam_offer WHERE exam = $3) AS exam, array_length($4::uuid[], 1) IS NULL
              OR (SELECT count(*) FROM assignment a WHERE a.organisation_id = $1 AND a.livemode = $2 AND a.id = ANY($4))
                = array_length($4::uuid[], 1) AS prerequisites
            """;
    private static final String INSERT = """
            INSERT INTO assignment AS a (id, organisation_id, livemode, version, exam, mode, title, opens_at, closes_at, attempts,
              time_factor, language, question_count, filters, return_url, group_name, prerequisites, expected_candidates, created_at)
            VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, clock_timestamp())
            RETURNING\s"""
            + Assignment.COLUMNS;
    private static final String UPDATE = """
            UPDATE assignment a SET title = coalesce($2, a.title), opens_at = $3, closes_at = $4,
              attempts = coalesce($5, a.attempts), return_url = coalesce($6, a.return_url), version = a.version + 1
            WHERE a.id = $1 RETURNING\s""" + Assignment.COLUMNS;
    private static final String CLOSE = """
            UPDATE assignment a SET closed_at = clock_timestamp(), version = a.version + 1
            WHERE a.organisation_id = $1 AND a.livemode = $2 AND a.id = $3 AND a.closed_at IS NULL
            RETURNING\s""" + Assignment.COLUMNS;

    private final Pool pool;

    AssignmentRepository(Pool pool) {
        this.pool = pool;
    }

    /** A partner's assignment; fails with {@code not-found} when it doesn't exist or is somebody else's. */
    public Uni<Assignment> require(Partner partner, UUID id) {
        return pool.preparedQuery(ONE).execute(own(partner, id)).map(AssignmentRepository::required);
    }

    /** The same, which nobody else changes until the end of the transaction. */
    Uni<Assignment> lock(SqlConnection tx, Partner partner, UUID id) {
        return tx.preparedQuery(LOCKED).execute(own(partner, id)).map(AssignmentRepository::required);
    }

    /** A partner's assignments, the newest first. */
    Uni<List<Assignment>> list(Partner partner, Optional<UUID> before, int limit) {
        return pool.preparedQuery(MANY)
                .execute(Tuple.of(partner.organisationId(), partner.livemode(), before.orElse(null), limit))
                .map(AssignmentRepository::all);
    }

    /** Assignments of everybody, locked, in order of id. */
    Uni<List<Assignment>> lockAfter(SqlConnection tx, UUID after, int limit) {
        return tx.preparedQuery(ALL_LOCKED).execute(Tuple.of(after, limit)).map(AssignmentRepository::all);
    }

    /** Which of the things that a request names are there. */
    Uni<KnownReferences> known(SqlConnection tx, Partner partner, CreateAssignmentRequest request) {
        return tx.preparedQuery(KNOWN)
                .execute(Tuple.of(partner.organisationId(), partner.livemode(), request.exam(),
                        request.distinctPrerequisites()))
                .map(rows -> rows.iterator().next())
                .map(row -> new KnownReferences(row.getBoolean("exam"), row.getBoolean("prerequisites")));
    }

    Uni<Assignment> insert(SqlConnection tx, Partner partner, CreateAssignmentRequest request) {
        return tx.preparedQuery(INSERT).execute(Tuple.from(new Object[] { Ids.next(), partner.organisationId(),
                partner.livemode(), request.exam(), request.mode(), request.title(),
                utc(request.opensAt()), utc(request.closesAt()), request.attempts(),
                request.timeFactorOrNone(), request.language(), request.questionCount(),
                request.filters() == null ? null : request.filters().toJson(), request.returnUrl(), request.group(),
                request.distinctPrerequisites(), request.expectedCandidates() }))
                .map(AssignmentRepository::required);
    }

    Uni<Assignment> update(SqlConnection tx, UUID id, EditAssignmentRequest request, AssignmentWindow window) {
        return tx.preparedQuery(UPDATE)
                .execute(Tuple.of(id, request.title(), utc(window.opensAt()),
                        utc(window.closesAt()), request.attempts(), request.returnUrl()))
                .map(AssignmentRepository::required);
    }

    /** Empty when there is nothing that could be closed. */
    Uni<Optional<Assignment>> close(SqlConnection tx, Partner partner, UUID id) {
        return tx.preparedQuery(CLOSE).execute(own(partner, id)).map(rows -> all(rows).stream().findFirst());
    }

    private static Tuple own(Partner partner, UUID id) {
        return Tuple.of(partner.organisationId(), partner.livemode(), id);
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static Assignment required(RowSet<Row> rows) {
        return all(rows).stream().findFirst().orElseThrow(() -> ProblemException.notFound("The assignment"));
    }

    private static List<Assignment> all(RowSet<Row> rows) {
        List<Assignment> assignments = new ArrayList<>(rows.size());
        rows.forEach(row -> assignments.add(Assignment.from(row.getDelegate())));
        return assignments;
    }

    /** Whether all that a request names is there. */
    record KnownReferences(boolean exam, boolean prerequisites) {
    }
}
