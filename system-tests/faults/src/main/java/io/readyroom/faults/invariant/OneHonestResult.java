package io.readyroom.faults.invariant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.faults.learner.Seat;
import io.readyroom.faults.ledger.SentAnswers.Stored;
import io.readyroom.platform.embedded.Polling;
import io.readyroom.system.Json;
import io.readyroom.system.OwnGrading;

/**
 * I4: every submitted session has one result, the others none. I5: that result is what a computation of our own makes of the
 * stored answers.
 */
final class OneHonestResult {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String SUBMITTED = """
            SELECT id FROM exam_session WHERE id = ANY(?) AND submitted_at IS NOT NULL""";
    private static final String RESULTS = """
            SELECT session_id, count(*) FILTER (WHERE is_current), count(*), max(points) FILTER (WHERE is_current)
            FROM result WHERE session_id = ANY(?) GROUP BY session_id""";

    private final Database exam;
    private final Database scoring;
    private final Map<String, JsonNode> keys;

    /** @param keys by question version, as a review shows them */
    OneHonestResult(Database exam, Database scoring, Map<String, JsonNode> keys) {
        this.exam = exam;
        this.scoring = scoring;
        this.keys = keys;
    }

    /** @param currentOnes and all revisions: without a correction both are one */
    private record Result(long currentOnes, long revisions, long points) {
    }

    Verdict one(Evidence evidence) {
        List<String> submitted = submitted(evidence);
        Polling.until(LIMIT, PAUSE, () -> results(evidence).size() >= submitted.size());
        Map<String, Result> results = results(evidence);
        List<String> violations = new ArrayList<>();
        submitted.stream().filter(session -> !results.containsKey(session))
                .forEach(session -> violations.add(session + " is submitted and has no result"));
        results.forEach((session, result) -> {
            if (result.currentOnes() != 1 || result.revisions() != 1 || !submitted.contains(session)) {
                violations.add(session + " has " + result);
            }
        });
        return new Verdict("I4", submitted.size(), violations);
    }

    Verdict honest(Evidence evidence) {
        Map<String, Result> results = results(evidence);
        List<String> violations = new ArrayList<>();
        results.forEach((session, result) -> {
            int own = ownPoints(evidence.seat(session), evidence.shown(session));
            if (own != result.points()) {
                violations.add(session + ": " + result.points() + " points, the stored answers are worth " + own);
            }
        });
        return new Verdict("I5", results.size(), violations);
    }

    private int ownPoints(Seat seat, Map<Integer, Stored> stored) {
        int points = 0;
        for (JsonNode question : seat.questions()) {
            String response = stored.getOrDefault(question.path("position").asInt(), Stored.NOTHING).response();
            points += OwnGrading.of(question.path("type").asText(), keys.get(question.path("questionVersionId").asText()),
                    response.isEmpty() ? Json.object() : Json.read(response)).points();
        }
        return points;
    }

    private List<String> submitted(Evidence evidence) {
        return exam.rows(SUBMITTED, evidence.sessions()).stream().map(row -> row.text(0)).toList();
    }

    private Map<String, Result> results(Evidence evidence) {
        Map<String, Result> results = new HashMap<>();
        scoring.rows(RESULTS, evidence.sessions())
                .forEach(row -> results.put(row.text(0), new Result(row.number(1), row.number(2), row.number(3))));
        return results;
    }
}
