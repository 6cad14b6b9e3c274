package io.readyroom.scoring.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.scoring.claim.LearnerRecords;
import io.readyroom.scoring.readiness.Assessment;
import io.readyroom.scoring.readiness.Assessment.Range;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Outcomes in the database, one a learner, exam and day. */
@ApplicationScoped
class OutcomeRepository implements LearnerRecords {

    /** A second report corrects what was told; the prediction that stood stays. */
    private static final String STORE = """
            INSERT INTO exam_outcome AS o (learner_id, exam, taken_on, passed, score, domains, predicted, uncorrected,
                                           correction_version, refused_because)
            VALUES ($1, $2, $3, $4, $5, CAST(CAST($6 AS text) AS json), $7, $8, $9, $10)
            ON CONFLICT (learner_id, exam, taken_on) DO UPDATE
            SET passed = excluded.passed, score = excluded.score, domains = excluded.domains
            RETURNING exam, taken_on, passed, score, predicted, refused_because, (xmax = 0) AS is_new""";

    private static final String FAILURES = """
            SELECT taken_on FROM exam_outcome WHERE learner_id = $1 AND exam = $2 AND NOT passed ORDER BY taken_on""";

    /** One a learner, the first, so that nobody has two votes; of those the latest, so that the cost has a bound. */
    private static final String PREDICTED = """
            SELECT predicted, uncorrected, passed
            FROM (SELECT DISTINCT ON (learner_id) predicted, uncorrected, passed, reported_at FROM exam_outcome
                  WHERE exam = $1 AND predicted IS NOT NULL ORDER BY learner_id, taken_on) AS told
            ORDER BY reported_at DESC LIMIT 5000""";

    private static final String COUNTS = """
            SELECT (SELECT count(*) FROM exam_outcome WHERE exam = $1) AS outcomes,
                   (SELECT count(*) FROM exam_outcome WHERE exam = $1 AND predicted IS NULL) AS refused,
                   (SELECT count(DISTINCT learner_id) FROM exam_outcome WHERE exam = $1) AS reporters,
                   (SELECT count(*) FROM (SELECT learner_id FROM study_plan WHERE exam = $1 AND exam_date < $2
                                          UNION SELECT learner_id FROM exam_outcome WHERE exam = $1) AS due) AS due""";

    /** Of one day the account's own report stands. */
    private static final String MOVE = """
            WITH moved AS (
                DELETE FROM exam_outcome o USING unnest($1::uuid[], $2::uuid[]) AS a (guest_id, account_id)
                WHERE o.learner_id = a.guest_id
                RETURNING a.account_id, o.exam, o.taken_on, o.passed, o.score, o.domains, o.predicted, o.uncorrected,
                          o.correction_version, o.refused_because, o.reported_at)
            INSERT INTO exam_outcome (learner_id, exam, taken_on, passed, score, domains, predicted, uncorrected,
                                      correction_version, refused_because, reported_at)
            SELECT DISTINCT ON (account_id, exam, taken_on) * FROM moved ORDER BY account_id, exam, taken_on, reported_at
            ON CONFLICT DO NOTHING""";

    private static final String ERASE = "DELETE FROM exam_outcome WHERE learner_id = $1";

    private final ObjectMapper json;

    OutcomeRepository(ObjectMapper json) {
        this.json = json;
    }

    /** @param isNew false when that day was reported before */
    record Stored(Outcome outcome, boolean isNew) {
    }

    /** @param due learners who should know by now: their plan's day has passed, or they reported */
    record Counts(int outcomes, int refused, int reporters, int due) {
    }

    Uni<Stored> store(SqlConnection tx, UUID learner, OutcomeRequest request, Assessment stood) {
        Double predicted = stood.prediction().map(Range::probability).orElse(null);
        Double uncorrected = stood.isRefused() ? null : Double.valueOf(stood.uncorrected());
        return tx.preparedQuery(STORE).execute(Tuple.from(java.util.Arrays.asList(learner, request.exam(), request.takenOn(),
                request.passed(), request.score(), domains(request), predicted, uncorrected, stood.correction().version(),
                stood.reasons().stream().map(reason -> reason.slug()).toArray(String[]::new))))
                .map(rows -> rows.iterator().next())
                .map(row -> new Stored(outcome(row), row.getBoolean("is_new")));
    }

    /** Days of a learner's failures, in order. */
    Uni<List<LocalDate>> failures(SqlClient client, UUID learner, String exam) {
        return client.preparedQuery(FAILURES).execute(Tuple.of(learner, exam))
                .map(rows -> rows.stream().map(row -> row.getLocalDate("taken_on")).toList());
    }

    /** Predictions that stood beside what happened. */
    Uni<List<ReliabilityDiagram.Point>> points(SqlClient client, String exam) {
        return client.preparedQuery(PREDICTED).execute(Tuple.of(exam))
                .map(rows -> rows.stream()
                        .map(row -> new ReliabilityDiagram.Point(row.getDouble("predicted"), row.getBoolean("passed")))
                        .toList());
    }

    Uni<List<PlattFit.Told>> uncorrected(SqlClient client, String exam) {
        return client.preparedQuery(PREDICTED).execute(Tuple.of(exam))
                .map(rows -> rows.stream()
                        .map(row -> new PlattFit.Told(row.getDouble("uncorrected"), row.getBoolean("passed"))).toList());
    }

    Uni<Counts> counts(SqlClient client, String exam, LocalDate today) {
        return client.preparedQuery(COUNTS).execute(Tuple.of(exam, today)).map(rows -> rows.iterator().next())
                .map(row -> new Counts(row.getInteger("outcomes"), row.getInteger("refused"),
                        row.getInteger("reporters"), row.getInteger("due")));
    }

    @Override
    public Uni<Void> move(SqlConnection tx, Map<UUID, UUID> accounts) {
        List<UUID> guests = new ArrayList<>(accounts.keySet());
        return tx.preparedQuery(MOVE).execute(Tuple.of(guests.toArray(UUID[]::new),
                guests.stream().map(accounts::get).toArray(UUID[]::new))).replaceWithVoid();
    }

    @Override
    public Uni<Void> erase(SqlConnection tx, UUID learner) {
        return tx.preparedQuery(ERASE).execute(Tuple.of(learner)).replaceWithVoid();
    }

    private static Outcome outcome(Row row) {
        return new Outcome(row.getString("exam"), row.getLocalDate("taken_on"), row.getBoolean("passed"),
                row.getInteger("score"), row.getDouble("predicted"), List.of(row.getArrayOfStrings("refused_because")));
    }

    private String domains(OutcomeRequest request) {
        try {
            return request.domains() == null ? null : json.writeValueAsString(request.domains());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request's domains can't be written", e);
        }
    }
}
