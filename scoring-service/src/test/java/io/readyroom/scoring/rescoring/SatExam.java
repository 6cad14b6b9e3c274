package io.readyroom.scoring.rescoring;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.scoring.ScoringEvents;
import io.readyroom.scoring.submission.SubmissionMother;

/**
 * An exam of its own whose form has four questions, one of a, b, c each. Everybody has two of the last three right; the first
 * one's key will turn out wrong. Cut .68: three of four pass.
 */
final class SatExam {

    private static final String PICKED = "PICKED";

    private final String code = "exam-" + UUID.randomUUID();
    private final SubmissionMother form = SubmissionMother.microsoft("free").choice("plan", PICKED).choice("vision", "b")
            .choice("nlp", "b").choice("nlp", "c");
    private final List<Sat> sessions = new ArrayList<>();

    record Sat(UUID session, UUID learner, String picked) {
    }

    String code() {
        return code;
    }

    UUID corrected() {
        return form.version(1);
    }

    List<Sat> sessions() {
        return sessions;
    }

    UUID[] ids() {
        return sessions.stream().map(Sat::session).toArray(UUID[]::new);
    }

    /** question-service tells the keys: b is right, everywhere. */
    SatExam withKeys() {
        for (int position = 1; position <= form.questions(); position++) {
            UUID version = form.version(position);
            ScoringEvents.publishKeyEvent(version, keys(version, revision(1, "b", false, null)));
        }
        return this;
    }

    /** Sessions of learners who picked those in the first question; scored when this is back. */
    SatExam satBy(String... picks) {
        List<Sat> added = new ArrayList<>();
        for (String picked : picks) {
            added.add(submit(picked));
        }
        added.forEach(sat -> ScoringEvents.awaitResult(sat.session(), sat.learner()));
        return this;
    }

    /** One more session, submitted. */
    Sat submit(String picked) {
        Sat sat = new Sat(UUID.randomUUID(), UUID.randomUUID(), picked);
        sessions.add(sat);
        String id = sat.session().toString();
        KafkaRecords.send("readyroom.exam-sessions", id, "ExamSessionSubmitted", id, json(sat));
        return sat;
    }

    /** Data of {@code ExamSessionSubmitted}. */
    String json(Sat sat) {
        return form.json().replace(form.sessionId().toString(), sat.session().toString())
                .replace(form.learnerId().toString(), sat.learner().toString()).replace(PICKED, sat.picked())
                .replace("\"exam\":\"ai-102\"", "\"exam\":\"" + code + "\"");
    }

    /** question-service tells that the first question's key is a. */
    void correctKey(String reason) {
        ScoringEvents.publishKeyEvent(corrected(),
                keys(corrected(), revision(1, "b", false, null) + "," + revision(2, "a", false, reason)));
    }

    /** And now c. */
    void correctKeyOnceMore() {
        ScoringEvents.publishKeyEvent(corrected(), keys(corrected(), revision(1, "b", false, null) + ","
                + revision(2, "a", false, "a, not b") + "," + revision(3, "c", false, "c, not a")));
    }

    /** question-service tells that the first question counts for nobody. */
    void voidQuestion(String reason) {
        ScoringEvents.publishKeyEvent(corrected(),
                keys(corrected(), revision(1, "b", false, null) + "," + revision(2, "b", true, reason)));
    }

    private String keys(UUID version, String revisions) {
        return """
                {"aggregateVersion": 1, "questionVersionId": "%s", "questionId": "%s", "exam": "%s", "type": "single_choice",
                 "maxPoints": 1, "revisions": [%s]}""".formatted(version, UUID.randomUUID(), code, revisions);
    }

    private static String revision(int number, String right, boolean voided, String reason) {
        return """
                {"revision": %d, "key": {"choice": "%s"}, "voided": %s, "createdAt": "2026-11-0%dT00:00:00Z"%s}"""
                .formatted(number, right, voided, number, reason == null ? "" : ", \"reason\": \"" + reason + "\"");
    }
}
