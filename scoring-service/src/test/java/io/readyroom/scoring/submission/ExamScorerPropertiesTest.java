package io.readyroom.scoring.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import io.readyroom.scoring.answerkey.KeyRevision;
import io.readyroom.scoring.grading.AnswerKey;
import io.readyroom.scoring.grading.QuestionType;
import io.readyroom.scoring.result.DomainScore;
import io.readyroom.scoring.result.ExamResult;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every result, whatever was asked and in whichever order. */
class ExamScorerPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T19:00:00Z");

    @Property(tries = 50)
    void addsUpAndStaysWithinItsBounds(@ForAll("questions") List<Asked> questions) {
        ExamResult result = score(questions);
        assertThat(result.points()).isEqualTo((int) questions.stream().filter(one -> "b".equals(one.picked())).count());
        assertThat(result.maxPoints()).isEqualTo(questions.size());
        assertThat(result.domains().stream().mapToInt(DomainScore::points).sum()).isEqualTo(result.points());
        assertThat(result.scaled().score()).isBetween(1, 1000);
        assertThat(result.intervalLow()).isLessThanOrEqualTo(result.intervalHigh());
    }

    @Property(tries = 50)
    void doesNotDependOnTheOrderOfQuestions(@ForAll("questions") List<Asked> questions, @ForAll Random random) {
        List<Asked> shuffled = new ArrayList<>(questions);
        Collections.shuffle(shuffled, random);
        assertThat(score(shuffled)).usingRecursiveComparison().ignoringFields("sessionId").isEqualTo(score(questions));
    }

    @Property(tries = 50)
    void neverFallsForARightAnswerMore(@ForAll("questions") List<Asked> questions, @ForAll Random random) {
        List<Asked> better = new ArrayList<>(questions);
        int one = random.nextInt(better.size());
        better.set(one, new Asked(better.get(one).domain(), "b"));
        ExamResult before = score(questions);
        ExamResult after = score(better);
        assertThat(after.points()).isGreaterThanOrEqualTo(before.points());
        assertThat(after.scaled().score()).isGreaterThanOrEqualTo(before.scaled().score());
        assertThat(after.passed() || !before.passed()).isTrue();
    }

    @Property(tries = 20)
    void isNothingForASessionLeftEmpty(@ForAll("questions") List<Asked> questions) {
        ExamResult result = score(questions.stream().map(one -> new Asked(one.domain(), null)).toList());
        assertThat(result.points()).isZero();
        assertThat(result.scaled().score()).isEqualTo(1);
    }

    @Provide
    Arbitrary<List<Asked>> questions() {
        return Combinators.combine(Arbitraries.of("plan", "vision", "nlp"), Arbitraries.of("a", "b", "c").injectNull(0.2))
                .as(Asked::new).list().ofMinSize(1).ofMaxSize(30);
    }

    private static ExamResult score(List<Asked> questions) {
        SubmissionMother session = SubmissionMother.microsoft("exam");
        Map<UUID, KeyRevision> keys = new HashMap<>();
        for (Asked one : questions) {
            session.choice(one.domain(), one.picked());
            UUID version = session.version(session.questions());
            keys.put(version, new KeyRevision(version, 1, QuestionType.SINGLE_CHOICE, new AnswerKey.SingleChoice("b"), false));
        }
        return ExamScorer.score(session.submission(), keys, 1, NOW).result();
    }

    /** @param picked b is right, null unanswered */
    record Asked(String domain, String picked) {
    }
}
