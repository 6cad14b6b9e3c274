package io.readyroom.scoring;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.scoring.submission.SubmissionMother;

/** An exam of its own, and learners who sit it, over the real broker. */
public final class LearningMother {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] DOMAINS = { "plan", "vision", "nlp" };
    private static final int IN_DOMAIN = 10;

    private LearningMother() {
    }

    /** question-service tells of an exam that no other test knows: three domains of 20, 30 and 50 %, two objectives each. */
    public static String publishExam() {
        String exam = "exam-" + UUID.randomUUID();
        KafkaRecords.send("readyroom.exams", exam, "ExamChanged", exam,
                """
                        {"aggregateVersion": 1, "exam": "%s", "title": "Azure AI", "vendor": "microsoft", "status": "active",
                         "outline": {"version": "2026-04-16", "domains": [
                           {"code": "plan", "title": "Plan and manage", "weightMin": 20, "weightMax": 20,
                            "objectives": [{"code": "plan.1", "title": "Choose a service"}, {"code": "plan.2", "title": "Secure it"}]},
                           {"code": "vision", "title": "Computer vision", "weightMin": 30, "weightMax": 30,
                            "objectives": [{"code": "vision.1", "title": "Analyse; find, name"}, {"code": "vision.2", "title": "Read"}]},
                           {"code": "nlp", "title": "Language", "weightMin": 50, "weightMax": 50,
                            "objectives": [{"code": "nlp.1", "title": "Translate"}, {"code": "nlp.2", "title": "Speak"}]}]},
                         "gradingPolicy": "PER_COMPONENT", "cut": {"fraction": "0.68", "note": "assumed"},
                         "scale": {"min": 1, "max": 1000, "pass": 700}}"""
                        .formatted(exam));
        return exam;
    }

    /** A learner sits a simulation of 30 questions, six of each ten right; answers once its result is there. */
    public static void simulate(UUID learner, String exam, Instant submittedAt) {
        SubmissionMother session = SubmissionMother.microsoft("exam").learner(learner);
        for (int i = 0; i < IN_DOMAIN * DOMAINS.length; i++) {
            session.question(DOMAINS[i % DOMAINS.length], "text_entry", "{\"expects\": \"text\"}",
                    i / DOMAINS.length < 6 ? "{\"text\": \"b\"}" : "{\"text\": \"a\"}");
            ScoringEvents.publishKey(session.version(i + 1), "text_entry",
                    "{\"text\": \"b\", \"accepted\": [], \"expects\": \"text\"}");
        }
        String id = session.sessionId().toString();
        KafkaRecords.send("readyroom.exam-sessions", id, "ExamSessionSubmitted", id, of(session, exam, submittedAt));
        ScoringEvents.awaitResult(session.sessionId(), learner);
    }

    /** A learner practises one question and has it right; answers once its result is there. */
    public static void practise(UUID learner, String exam, Instant submittedAt, boolean measured) {
        SubmissionMother session = SubmissionMother.microsoft("practice").learner(learner).choice("plan", "b")
                .changed(data -> data.put("measured", measured));
        ScoringEvents.publishChoiceKeys(session);
        String id = session.sessionId().toString();
        KafkaRecords.send("readyroom.exam-sessions", id, "ExamSessionSubmitted", id, of(session, exam, submittedAt));
        ScoringEvents.awaitResult(session.sessionId(), learner);
    }

    private static String of(SubmissionMother session, String exam, Instant submittedAt) {
        try {
            ObjectNode data = (ObjectNode) JSON.readTree(session.json());
            return data.put("exam", exam).put("submittedAt", submittedAt.toString()).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
