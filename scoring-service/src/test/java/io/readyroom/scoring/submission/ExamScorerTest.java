package io.readyroom.scoring.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.readyroom.scoring.answerkey.KeyRevision;
import io.readyroom.scoring.grading.QuestionType;
import io.readyroom.scoring.grading.Score;
import io.readyroom.scoring.result.DomainScore;
import io.readyroom.scoring.result.ExamResult;
import io.readyroom.scoring.result.ScaledScore;
import io.readyroom.scoring.result.ScoredExam;

class ExamScorerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T19:00:00.123Z");

    private final Map<UUID, KeyRevision> keys = new HashMap<>();
    private SubmissionMother session;

    @BeforeEach
    void start() {
        session = SubmissionMother.microsoft("free");
    }

    /** 25 of 35: the golden numbers of the domain, section 4. */
    @Test
    void putsPointsOnTheScaleWithAnInterval() {
        for (int i = 0; i < 35; i++) {
            session.choice("plan", i < 25 ? "b" : "a");
        }
        ExamResult result = score().result();
        assertThat(result.points()).isEqualTo(25);
        assertThat(result.maxPoints()).isEqualTo(35);
        assertThat(result.scaled()).isEqualTo(new ScaledScore(732, 1, 1000, 700));
        assertThat(result.passed()).isTrue();
        assertThat(result.intervalLow().setScale(3, RoundingMode.HALF_UP)).isEqualTo("0.549");
        assertThat(result.intervalHigh().setScale(3, RoundingMode.HALF_UP)).isEqualTo("0.837");
        assertThat(result.timeSpentMs()).isEqualTo(3054123);
        assertThat(result.unscoredCount()).isZero();
        assertThat(result.repeatShare()).isEqualByComparingTo("0");
        assertThat(result.scoredAt()).isEqualTo(NOW);
    }

    /** A stub that takes the slots' maxPoints, or counts questions, would miss the components. */
    @Test
    void addsComponentsUpByDomainInTheOutlinesOrder() {
        session.choice("nlp", "b");
        session.question("plan", "multiple_response", """
                {"options": ["a", "b", "c", "d"], "select": 2}""", """
                {"choices": ["a", "b"]}""");
        key(2, "multiple_response", """
                {"choices": ["a", "d"]}""");
        session.question("plan", "statement_grid", """
                {"statements": ["s1", "s2", "s3"]}""", """
                {"answers": {"s1": true, "s2": false}}""");
        key(3, "statement_grid", """
                {"answers": {"s1": true, "s2": false, "s3": true}}""");
        ExamResult result = score().result();
        assertThat(result.domains()).containsExactly(new DomainScore("plan", "Plan and manage", 3, 5),
                new DomainScore("nlp", "Natural language processing", 1, 1));
        assertThat(result.points()).isEqualTo(4);
        assertThat(result.maxPoints()).isEqualTo(6);
    }

    @Test
    void keepsADomainThatTheFactsDontName() {
        session.choice("plan", "b").choice("surprise", "b");
        assertThat(score().result().domains()).last().isEqualTo(new DomainScore("surprise", "surprise", 1, 1));
    }

    @Test
    void countsPilotsNowhere() {
        session.choice("plan", "b").choice("vision", "b").unscored().choice("plan", "a");
        ScoredExam scored = score();
        assertThat(scored.result().points()).isEqualTo(1);
        assertThat(scored.result().maxPoints()).isEqualTo(2);
        assertThat(scored.result().unscoredCount()).isEqualTo(1);
        assertThat(scored.result().domains()).extracting(DomainScore::code).containsExactly("plan");
        assertThat(scored.items()).hasSize(3);
        assertThat(scored.items().get(1).score()).isEqualTo(new Score(1, 1));
        assertThat(scored.items().get(1).counted()).isFalse();
    }

    @Test
    void countsVoidedQuestionsNowhere() {
        session.choice("plan", "b").choice("plan", "a");
        keys.put(session.version(2), new KeyRevision(session.version(2), 2, QuestionType.SINGLE_CHOICE,
                QuestionType.SINGLE_CHOICE.key(SubmissionMother.read("""
                        {"choice": "c"}""")), true));
        ScoredExam scored = score();
        assertThat(scored.result().maxPoints()).isEqualTo(1);
        assertThat(scored.result().unscoredCount()).isEqualTo(1);
        assertThat(scored.items().get(1).voided()).isTrue();
        assertThat(scored.items().get(1).keyRevision()).isEqualTo(2);
    }

    @Test
    void saysWhichShareWasMetBefore() {
        session.choice("plan", "b").repeated().choice("plan", "b").choice("plan", "b").choice("plan", "b").repeated()
                .unscored();
        assertThat(score().result().repeatShare()).isEqualTo(new BigDecimal("0.3333"));
    }

    @Test
    void givesNothingForWhatWasNotAnswered() {
        session.choice("plan", null).choice("plan", null);
        ExamResult result = score().result();
        assertThat(result.points()).isZero();
        assertThat(result.scaled().score()).isEqualTo(1);
        assertThat(result.passed()).isFalse();
    }

    /** A response that slipped through costs its own points, never the session its result. */
    @Test
    void givesNothingForAResponseOfAnotherForm() {
        session.choice("plan", "b").question("plan", "single_choice", """
                {"options": ["a", "b"]}""", """
                {"regions": ["r1"]}""");
        assertThat(score().result().points()).isEqualTo(1);
    }

    @Test
    void passesOrFailsGoogleWithoutAScale() {
        session = SubmissionMother.google();
        for (int i = 0; i < 10; i++) {
            session.choice("plan", i < 7 ? "b" : "a");
        }
        ExamResult result = score().result();
        assertThat(result.scaled()).isNull();
        assertThat(result.passed()).isTrue();
    }

    @Test
    void failsGoogleBelowTheCut() {
        session = SubmissionMother.google();
        for (int i = 0; i < 10; i++) {
            session.choice("plan", i < 6 ? "b" : "a");
        }
        assertThat(score().result().passed()).isFalse();
    }

    /** "700 of 1000, pass 700, failed" must not be read by anybody: 70 of 103 is 699.6, rounds to 700 and passes. */
    @Test
    void passesByTheScaledScoreThatItShows() {
        for (int i = 0; i < 103; i++) {
            session.choice("plan", i < 70 ? "b" : "a");
        }
        ExamResult result = score().result();
        assertThat(result.scaled().score()).isEqualTo(700);
        assertThat(result.passed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "practice", "topic", "missed", "diagnostic", "review" })
    void putsNoPartOfAnExamOnItsScale(String mode) {
        session = SubmissionMother.microsoft(mode).choice("plan", "b");
        ExamResult result = score().result();
        assertThat(result.scaled()).isNull();
        assertThat(result.passed()).isNull();
        assertThat(result.intervalHigh()).isEqualByComparingTo("1");
    }

    @Test
    void judgesNothingWithoutACut() {
        session.withoutCut().choice("plan", "b");
        ExamResult result = score().result();
        assertThat(result.scaled()).isNull();
        assertThat(result.passed()).isNull();
        assertThat(result.points()).isEqualTo(1);
    }

    @Test
    void saysNothingWhereNothingCounted() {
        session.choice("plan", "b").unscored();
        ExamResult result = score().result();
        assertThat(result.scaled()).isNull();
        assertThat(result.passed()).isNull();
        assertThat(result.maxPoints()).isZero();
        assertThat(result.intervalLow()).isEqualByComparingTo("0");
        assertThat(result.intervalHigh()).isEqualByComparingTo("1");
    }

    @Test
    void waitsForTheFirstKeyThatIsMissingOrOfAnotherType() {
        session.choice("plan", "b").choice("plan", "b");
        Submission submission = session.submission();
        choiceKeys();
        assertThat(submission.firstWithoutKey(keys)).isEmpty();
        KeyRevision removed = keys.remove(session.version(2));
        assertThat(submission.firstWithoutKey(keys)).get()
                .extracting(ExamSessionSubmitted.Slot::questionVersionId).isEqualTo(removed.questionVersionId());
        key(2, "hotspot", """
                {"regions": ["r1"]}""");
        assertThat(submission.firstWithoutKey(keys)).isPresent();
    }

    @Test
    void refusesFactsThatCantScore() {
        String json = session.choice("plan", "b").json();
        assertThatThrownBy(() -> parse(json.replace("\"0.68\"", "\"68\""))).hasMessageContaining("A cut lies between 0 and 1");
        assertThatThrownBy(() -> parse(json.replace("PER_COMPONENT", "PER_MOOD"))).isNotNull();
        assertThatThrownBy(() -> parse(json.replace("\"vision\"", "\"plan\""))).hasMessageContaining("same code");
        assertThatThrownBy(() -> parse(json.replace("single_choice", "telepathy"))).isNotNull();
        assertThatThrownBy(() -> parse(json.replace("\"pass\":700", "\"pass\":1700"))).isNotNull();
    }

    private static ExamSessionSubmitted parse(String json) throws Exception {
        return SubmissionMother.JSON.readValue(json, ExamSessionSubmitted.class);
    }

    private ScoredExam score() {
        choiceKeys();
        return ExamScorer.score(session.submission(), keys, 1, NOW);
    }

    private void choiceKeys() {
        for (int position = 1; position <= session.questions(); position++) {
            if (!keys.containsKey(session.version(position))) {
                key(position, "single_choice", """
                        {"choice": "b"}""");
            }
        }
    }

    private void key(int position, String type, String key) {
        QuestionType questionType = QuestionType.ofSlug(type);
        keys.put(session.version(position), new KeyRevision(session.version(position), 1, questionType,
                questionType.key(SubmissionMother.read(key)), false));
    }
}
