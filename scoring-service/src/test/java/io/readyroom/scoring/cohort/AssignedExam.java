package io.readyroom.scoring.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.scoring.LearningMother;
import io.readyroom.scoring.ScoringEvents;
import io.readyroom.scoring.submission.SubmissionMother;

/**
 * An exam of its own that organisations assign. Its form has two questions of {@code plan}, one of {@code vision}, one of
 * {@code nlp}; everybody has the second and third right and the last wrong. With the first they pass.
 */
final class AssignedExam {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PICKED = "PICKED";

    private final String code = LearningMother.publishExam();
    private final SubmissionMother form = SubmissionMother.microsoft("exam").choice("plan", PICKED).choice("plan", "b")
            .choice("vision", "b").choice("nlp", "c");
    private final List<Sat> sessions = new ArrayList<>();

    record Sat(UUID session, UUID learner) {
    }

    AssignedExam() {
        ScoringEvents.publishChoiceKeys(form);
    }

    String code() {
        return code;
    }

    List<Sat> sessions() {
        return sessions;
    }

    /** A session each of as many learners as there are picks in the first question; b is right. */
    AssignedExam sat(UUID organisation, String group, LocalDate day, String... picks) {
        for (String picked : picks) {
            sat(new Sat(UUID.randomUUID(), UUID.randomUUID()), picked, day,
                    told -> told.put("organisationId", organisation.toString()).put("group", group));
        }
        return this;
    }

    void sat(Sat sat, String picked, LocalDate day, Consumer<ObjectNode> change) {
        ObjectNode told = read(form.json().replace(PICKED, picked));
        told.put("sessionId", sat.session().toString()).put("learnerId", sat.learner().toString()).put("exam", code)
                .put("submittedAt", day + "T23:30:00Z");
        change.accept(told);
        EventContracts.assertValid("exam-sessions", "ExamSessionSubmitted", told.toString());
        sessions.add(sat);
        String id = sat.session().toString();
        KafkaRecords.send("readyroom.exam-sessions", id, "ExamSessionSubmitted", id, told.toString());
    }

    /** Until all of them have a result. */
    AssignedExam scored() {
        sessions.forEach(sat -> ScoringEvents.awaitResult(sat.session(), sat.learner()));
        return this;
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
