package io.readyroom.scoring.cohort;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Sums over an organisation's sessions, by their current results. Reviews repeat what was forgotten, test data is nobody's, and
 * who had the keys at hand shows nothing: none of them counts.
 */
@ApplicationScoped
class CohortRepository {

    private static final String WEEKS = """
            WITH sat AS (
              SELECT s.exam, s.assignment_id, s.group_name, s.session_id, s.learner_id, r.points, r.max_points, r.passed,
                     CAST(date_trunc('week', s.submitted_at AT TIME ZONE 'UTC') AS date) AS monday
              FROM submission s JOIN result r ON r.session_id = s.session_id AND r.is_current
              WHERE s.organisation_id = $1 AND s.submitted_at >= $2 AND s.submitted_at < $3
                AND ($4::text IS NULL OR s.exam = $4) AND ($5::uuid IS NULL OR s.assignment_id = $5)
                AND ($6::text IS NULL OR s.group_name = $6) AND s.livemode AND s.measured IS NULL AND s.mode <> 'review'
                AND r.max_points > 0
              LIMIT $7)
            SELECT exam, assignment_id, group_name, monday, array_agg(session_id) AS sessions,
                   array_agg(DISTINCT learner_id) AS learners, sum(CAST(points AS numeric) / max_points) AS fractions,
                   count(passed) AS exams, count(*) FILTER (WHERE passed) AS passes,
                   coalesce(array_agg(DISTINCT learner_id) FILTER (WHERE passed IS NOT NULL), '{}') AS examinees
            FROM sat GROUP BY 1, 2, 3, 4""";

    private static final String CELLS = """
            WITH answered AS (
              SELECT p.period, i.place ->> 0 AS domain, i.place ->> 1 AS objective, s.learner_id, count(*) AS questions,
                     sum(i.points) AS points, sum(i.max_points) AS max_points
              FROM unnest($2::uuid[], $3::int[]) AS p (session_id, period)
              JOIN submission s ON s.session_id = p.session_id AND s.organisation_id = $1
              JOIN result r ON r.session_id = p.session_id AND r.is_current
              CROSS JOIN LATERAL ROWS FROM (unnest(r.item_points, r.item_max_points, r.counted),
                                            json_array_elements(s.places)) AS i (points, max_points, counted, place)
              WHERE i.counted
              GROUP BY 1, 2, 3, 4)
            SELECT period, domain, objective, CAST(count(DISTINCT learner_id) AS int) AS learners,
                   CAST(sum(points) AS bigint) AS points, CAST(sum(max_points) AS bigint) AS max_points,
                   CAST(sum(questions) AS bigint) AS questions
            FROM answered GROUP BY GROUPING SETS ((period, domain), (period, domain, objective))
            HAVING sum(max_points) > 0 AND (objective IS NOT NULL OR grouping(objective) = 1)""";

    private final Pool pool;

    CohortRepository(Pool pool) {
        this.pool = pool;
    }

    /** @param limit how many sessions to sum up at most: when they are as many, there are more */
    Uni<List<StrandWeek>> weeks(CohortQuery query, int limit) {
        return pool.preparedQuery(WEEKS).execute(Tuple.tuple().addUUID(query.organisation())
                .addOffsetDateTime(midnight(query.window().firstQuarter()))
                .addOffsetDateTime(midnight(query.window().to().plusDays(1)))
                .addString(query.exam()).addUUID(query.assignmentId()).addString(query.group()).addInteger(limit))
                .map(rows -> rows.stream().map(CohortRepository::week).toList());
    }

    /** Domains and objectives of periods, by the place of each in the list. */
    Uni<List<Cell>> cells(UUID organisation, List<Period> periods) {
        List<UUID> sessions = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < periods.size(); place++) {
            List<UUID> ofPeriod = periods.get(place).tally().sessions();
            sessions.addAll(ofPeriod);
            places.addAll(Collections.nCopies(ofPeriod.size(), place));
        }
        return pool.preparedQuery(CELLS)
                .execute(Tuple.of(organisation, sessions.toArray(UUID[]::new), places.toArray(Integer[]::new)))
                .map(rows -> rows.stream().map(CohortRepository::cell).toList());
    }

    private static StrandWeek week(Row row) {
        return new StrandWeek(new Strand(row.getString("exam"), row.getUUID("assignment_id"), row.getString("group_name")),
                row.getLocalDate("monday"),
                new Tally(Set.of(row.getArrayOfUUIDs("learners")), List.of(row.getArrayOfUUIDs("sessions")),
                        row.getBigDecimal("fractions"),
                        Set.of(row.getArrayOfUUIDs("examinees")), row.getLong("exams"), row.getLong("passes")));
    }

    private static Cell cell(Row row) {
        return new Cell(row.getInteger("period"), row.getString("domain"), row.getString("objective"),
                row.getInteger("learners"), row.getLong("points"), row.getLong("max_points"), row.getLong("questions"));
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
