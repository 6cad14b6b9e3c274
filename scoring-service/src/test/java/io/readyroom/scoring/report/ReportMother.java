package io.readyroom.scoring.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.readyroom.scoring.answerkey.KeyRevision;
import io.readyroom.scoring.grading.AnswerKey;
import io.readyroom.scoring.grading.QuestionType;
import io.readyroom.scoring.result.ScoredExam;
import io.readyroom.scoring.submission.ExamScorer;
import io.readyroom.scoring.submission.SubmissionMother;

/** Reports on sessions of choice questions, where b is right. */
public final class ReportMother {

    static final Instant SCORED_AT = Instant.parse("2026-11-23T19:00:00.123Z");

    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private ReportMother() {
    }

    public static Report report(SubmissionMother session) {
        return report(session, Map.of(), OptionalDouble.empty(), List.of());
    }

    public static Report report(SubmissionMother session, Map<String, String> titles, OptionalDouble percentile,
            List<EarlierAttempt> attempts) {
        ScoredExam scored = ExamScorer.score(session.submission(), keys(session), 1, SCORED_AT);
        SatSession sat = sat(session);
        ResultRevision only = new ResultRevision(1, SCORED_AT, scored.result().points(), scored.result().maxPoints(),
                scored.result().passed(), null);
        return new Report(sat, ResultResponse.from(scored, new Background(sat, List.of(only), attempts),
                new ResultContext(titles, percentile, Optional.empty())));
    }

    private static SatSession sat(SubmissionMother session) {
        try {
            return JSON.readValue(session.json(), SatSession.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Map<UUID, KeyRevision> keys(SubmissionMother session) {
        Map<UUID, KeyRevision> keys = new HashMap<>();
        for (int position = 1; position <= session.questions(); position++) {
            UUID version = session.version(position);
            keys.put(version, new KeyRevision(version, 1, QuestionType.SINGLE_CHOICE, new AnswerKey.SingleChoice("b"), false));
        }
        return keys;
    }
}
