package io.readyroom.scoring.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.readyroom.scoring.answerkey.KeyRevision;
import io.readyroom.scoring.grading.GradingPolicy;
import io.readyroom.scoring.grading.QuestionType;
import io.readyroom.scoring.result.ScoredExam;
import io.readyroom.scoring.scale.CutFraction;

/** Rules go over what a session froze, and nothing else of it changes. */
class ExamRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T19:00:00Z");
    private static final CutFraction HALF = new CutFraction(new BigDecimal("0.5"));

    private final SubmissionMother session = SubmissionMother.microsoft("free")
            .question("plan", "multiple_response", "{\"options\": [\"a\", \"b\", \"c\"], \"select\": 2}",
                    "{\"choices\": [\"a\", \"c\"]}")
            .choice("nlp", "b");

    /** One of two components and one of one: 2 of 3 is under .68. A stub that keeps the frozen cut says failed. */
    @Test
    void passesByTheCutThatIsInForce() {
        assertThat(scored(ExamRules.AS_FROZEN).result().passed()).isFalse();
        ScoredExam ruled = scored(new ExamRules(3, null, HALF));
        assertThat(ruled.result().passed()).isTrue();
        assertThat(ruled.result().points()).isEqualTo(2);
        assertThat(ruled.result().scaled().score()).isGreaterThanOrEqualTo(700);
        assertThat(ruled.grounds().rulesRevision()).isEqualTo(3);
    }

    @Test
    void gradesByThePolicyThatIsInForce() {
        ScoredExam ruled = scored(new ExamRules(1, GradingPolicy.ALL_OR_NOTHING, null));
        assertThat(ruled.result().points()).isEqualTo(1);
        assertThat(ruled.result().maxPoints()).isEqualTo(2);
        assertThat(ruled.result().passed()).isFalse();
    }

    @Test
    void changesNothingWhereNothingWasPut() {
        assertThat(scored(new ExamRules(2, null, null)).result()).isEqualTo(scored(ExamRules.AS_FROZEN).result());
        Submission frozen = session.submission();
        assertThat(frozen.ruledBy(new ExamRules(2, null, HALF)).content()).isEqualTo(frozen.content());
    }

    private ScoredExam scored(ExamRules rules) {
        Map<UUID, KeyRevision> keys = new HashMap<>();
        keys.put(session.version(1), key(1, QuestionType.MULTIPLE_RESPONSE, "{\"choices\": [\"a\", \"b\"]}"));
        keys.put(session.version(2), key(2, QuestionType.SINGLE_CHOICE, "{\"choice\": \"b\"}"));
        return ExamScorer.score(session.submission().ruledBy(rules), keys, 1, NOW);
    }

    private KeyRevision key(int position, QuestionType type, String key) {
        return new KeyRevision(session.version(position), 1, type, type.key(SubmissionMother.read(key)), false);
    }
}
