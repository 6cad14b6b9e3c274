package io.readyroom.scoring.readiness;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.scoring.submission.ExamSessionSubmitted;
import io.readyroom.scoring.submission.Submission;
import io.readyroom.scoring.submission.SubmissionRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reads a learner's evidence from their results: the latest {@value #MOST_SESSIONS} sessions, so that it never grows. */
@ApplicationScoped
class EvidenceReader {

    private static final int MOST_SESSIONS = 20;

    private static final String RESULTS = """
            SELECT s.session_id, r.positions, r.item_points, r.item_max_points, r.counted, r.repeat_share
            FROM submission s JOIN result r ON r.session_id = s.session_id AND r.is_current
            WHERE s.learner_id = $1 AND s.exam = $2 AND s.mode <> 'review' AND s.submitted_at < $3
            ORDER BY s.submitted_at DESC
            LIMIT %d""".formatted(MOST_SESSIONS);

    private final SubmissionRepository submissions;
    private final Parameters parameters;

    EvidenceReader(SubmissionRepository submissions, Parameters parameters) {
        this.submissions = submissions;
        this.parameters = parameters;
    }

    /** What was known before that moment. */
    Uni<Evidence> before(SqlConnection client, UUID learner, String exam, Instant moment) {
        return client.preparedQuery(RESULTS).execute(Tuple.of(learner, exam, moment.atOffset(ZoneOffset.UTC)))
                .map(EvidenceReader::outcomes)
                .chain(outcomes -> submissions.load(client, outcomes.keySet())
                        .map(EvidenceReader::measuring)
                        .chain(sessions -> parameters.of(client, sessions)
                                .map(known -> EvidenceOfSessions.of(sessions, outcomes, known))));
    }

    private static List<ExamSessionSubmitted> measuring(List<Submission> submissions) {
        return submissions.stream().map(Submission::session).filter(ExamSessionSubmitted::measures)
                .sorted(Comparator.comparing(ExamSessionSubmitted::submittedAt)).toList();
    }

    private static Map<UUID, SessionOutcome> outcomes(RowSet<Row> rows) {
        Map<UUID, SessionOutcome> outcomes = new LinkedHashMap<>();
        for (Row row : rows) {
            outcomes.put(row.getUUID("session_id"), outcome(row));
        }
        return outcomes;
    }

    private static SessionOutcome outcome(Row row) {
        Integer[] positions = row.getArrayOfIntegers("positions");
        Integer[] points = row.getArrayOfIntegers("item_points");
        Integer[] most = row.getArrayOfIntegers("item_max_points");
        Boolean[] counted = row.getArrayOfBooleans("counted");
        Map<Integer, Double> shares = new LinkedHashMap<>();
        for (int i = 0; i < positions.length; i++) {
            if (counted[i] && most[i] > 0) {
                shares.put(positions[i], (double) points[i] / most[i]);
            }
        }
        return new SessionOutcome(shares, row.getBigDecimal("repeat_share").doubleValue());
    }
}
