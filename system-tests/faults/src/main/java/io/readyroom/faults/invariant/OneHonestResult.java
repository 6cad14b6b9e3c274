package io.readyroom.faults.invariant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.platform.embedded.Polling;
import io.readyroom.system.Json;

/**
 * I4: every submitted session has one current result, the last of its revisions, and no session that isn't submitted or isn't
 * there has any. I5: that result is what a computation of our own makes of the stored answers and the keys that it was graded
 * by.
 */
final class OneHonestResult {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String SUBMITTED = """
            SELECT id FROM exam_session WHERE id = ANY(?) AND submitted_at IS NOT NULL""";
    private static final String RESULTS = """
            SELECT session_id, count(*), max(revision), count(*) FILTER (WHERE is_current),
                   coalesce(max(revision) FILTER (WHERE is_current), 0), count(DISTINCT rescoring_id)
            FROM result WHERE session_id = ANY(?) GROUP BY session_id""";
    private static final String ALL_RESULTS = "SELECT DISTINCT session_id FROM result";
    private static final String CURRENT = """
            SELECT session_id, CAST(row_to_json(r) AS text) FROM result r WHERE session_id = ANY(?) AND is_current""";
    /** What the session's owner handed in, as exam-service told it first. */
    private static final String TOLD = """
            SELECT DISTINCT ON (o.subject) o.subject, CAST(o.data AS text)
            FROM unnest(CAST(? AS uuid[])) u (id)
            JOIN (SELECT subject, type, position, data FROM outbox_sent
                  UNION ALL SELECT subject, type, position, data FROM outbox) o ON o.subject = CAST(u.id AS text)
            WHERE o.type = 'ExamSessionSubmitted' ORDER BY o.subject, o.position""";

    private final Database exam;
    private final Database scoring;
    private final Database question;
    private final Map<String, JsonNode> shownKeys;

    /** @param shownKeys by question version, as a review shows them */
    OneHonestResult(Database exam, Database scoring, Database question, Map<String, JsonNode> shownKeys) {
        this.exam = exam;
        this.scoring = scoring;
        this.question = question;
        this.shownKeys = shownKeys;
    }

    Verdict one(Evidence evidence) {
        Set<String> submitted = submitted(evidence.sessions());
        Polling.until(LIMIT, PAUSE, () -> results(evidence).size() >= submitted.size());
        Map<String, Revisions> results = results(evidence);
        List<String> violations = new ArrayList<>();
        submitted.stream().filter(session -> !results.containsKey(session))
                .forEach(session -> violations.add(session + " is submitted and has no result"));
        results.forEach((session, revisions) -> {
            if (!revisions.areOneResult() || !submitted.contains(session)) {
                violations.add(session + " has " + revisions);
            }
        });
        violations.addAll(ofNobody());
        return new Verdict("I4", submitted.size(), violations);
    }

    /** Results of whatever session, of this fault or an earlier one, that nobody handed in. */
    private List<String> ofNobody() {
        Set<String> graded = new HashSet<>();
        scoring.rows(ALL_RESULTS).forEach(row -> graded.add(row.text(0)));
        graded.removeAll(submitted(Set.copyOf(graded)));
        return graded.stream().map(session -> "nobody handed in " + session + ", which has a result").toList();
    }

    Verdict honest(Evidence evidence) {
        KeyBook keys = KeyBook.read(question, shownKeys.keySet());
        List<String> violations = new ArrayList<>(keys.strangers(shownKeys));
        Map<String, JsonNode> told = json(exam, TOLD, evidence.sessions());
        Map<String, JsonNode> results = json(scoring, CURRENT, evidence.sessions());
        results.forEach((session, result) -> {
            if (told.containsKey(session)) {
                new OwnScore(told.get(session), evidence.shown(session)).differences(result, keys)
                        .forEach(difference -> violations.add(session + ": " + difference));
            } else {
                violations.add(session + " has a result, and was never told to be submitted");
            }
        });
        return new Verdict("I5", results.size(), violations);
    }

    private Set<String> submitted(Collection<String> sessions) {
        Set<String> submitted = new HashSet<>();
        exam.rows(SUBMITTED, sessions).forEach(row -> submitted.add(row.text(0)));
        return submitted;
    }

    private Map<String, Revisions> results(Evidence evidence) {
        Map<String, Revisions> results = new HashMap<>();
        scoring.rows(RESULTS, evidence.sessions()).forEach(row -> results.put(row.text(0), new Revisions(row.number(1),
                row.number(2), row.number(3), row.number(4), row.number(5))));
        return results;
    }

    /** Of rows with a session and JSON. */
    private static Map<String, JsonNode> json(Database database, String sql, Collection<String> sessions) {
        Map<String, JsonNode> bySession = new HashMap<>();
        database.rows(sql, sessions).forEach(row -> bySession.put(row.text(0), Json.read(row.text(1))));
        return bySession;
    }
}
