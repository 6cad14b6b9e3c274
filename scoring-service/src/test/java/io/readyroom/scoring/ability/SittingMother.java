package io.readyroom.scoring.ability;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.readyroom.platform.database.Ids;
import io.readyroom.scoring.answerkey.KeyRevision;
import io.readyroom.scoring.grading.AnswerKey;
import io.readyroom.scoring.grading.QuestionType;
import io.readyroom.scoring.sitting.Sitting;
import io.readyroom.scoring.submission.ExamScorer;
import io.readyroom.scoring.submission.ExamSessionSubmitted;
import io.readyroom.scoring.submission.Submission;

/** Scored sessions of an exam whose questions offer a, b, c and d, and b is right. */
public final class SittingMother {

    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private SittingMother() {
    }

    /** @param right whether each of the questions was answered so; they are met for the first time */
    public static Sitting sitting(String exam, String mode, UUID learner, List<UUID> versions, List<Boolean> right) {
        return scored(submission(exam, mode, learner, versions, right, false), "b", 1);
    }

    public static Submission submission(String exam, String mode, UUID learner, List<UUID> versions, List<Boolean> right,
            boolean repeated) {
        String slots = IntStream.range(0, versions.size()).mapToObj(i -> """
                {"position": %d, "questionVersionId": "%s", "objective": "plan.1", "domain": "plan", "type": "single_choice",
                 "scored": true, "pool": "practice", "repeated": %b,
                 "shape": {"type": "single_choice", "options": ["a", "b", "c", "d"]}}"""
                .formatted(i + 1, versions.get(i), repeated)).collect(Collectors.joining(","));
        String answers = IntStream.range(0, versions.size()).mapToObj(i -> """
                {"position": %d, "revision": 1, "flagged": false, "savedAt": "2026-11-23T18:00:00Z", "timeSpentMs": 20000,
                 "response": {"choice": "%s"}}""".formatted(i + 1, right.get(i) ? "b" : "c"))
                .collect(Collectors.joining(","));
        try {
            JsonNode data = JSON.readTree("""
                    {"sessionId": "%s", "learnerId": "%s", "exam": "%s", "mode": "%s", "language": "en", "livemode": true,
                     "submittedAt": "2026-11-23T18:45:54Z", "timeSpentMs": 1000,
                     "facts": {"gradingPolicy": "PER_COMPONENT", "domains": [{"code": "plan", "title": "Plan"}]},
                     "slots": [%s], "answers": [%s]}""".formatted(Ids.next(), learner, exam, mode, slots, answers));
            return new Submission(learner, JSON.treeToValue(data, ExamSessionSubmitted.class), data, null);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The same session, of a learner who had the keys before the answers. */
    static Submission unmeasured(Submission submission) {
        ObjectNode content = submission.content().deepCopy();
        content.put("measured", false);
        try {
            return new Submission(submission.learnerId(), JSON.treeToValue(content, ExamSessionSubmitted.class), content, null);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** @param key what counts as right */
    public static Sitting scored(Submission submission, String key, int revision) {
        Map<UUID, KeyRevision> keys = submission.session().slots().stream()
                .map(slot -> new KeyRevision(slot.questionVersionId(), revision, QuestionType.SINGLE_CHOICE,
                        new AnswerKey.SingleChoice(key), false))
                .collect(Collectors.toMap(KeyRevision::questionVersionId, Function.identity()));
        return new Sitting(submission, ExamScorer.score(submission, keys, revision, Instant.parse("2026-11-23T19:00:00Z")));
    }
}
