package io.readyroom.scoring.evidence;

import static io.readyroom.scoring.ScoringEvents.awaitResult;
import static io.readyroom.scoring.ScoringEvents.claim;
import static io.readyroom.scoring.ScoringEvents.publishChoiceKeys;
import static io.readyroom.scoring.ScoringEvents.submit;
import static io.readyroom.scoring.evidence.LearnerMother.add;
import static io.readyroom.scoring.evidence.LearnerMother.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.scoring.answerkey.KeyRevision;
import io.readyroom.scoring.evidence.EvidenceRepository.Stored;
import io.readyroom.scoring.grading.AnswerKey;
import io.readyroom.scoring.grading.QuestionType;
import io.readyroom.scoring.result.ScoredExam;
import io.readyroom.scoring.sitting.Rescored;
import io.readyroom.scoring.sitting.SittingObservers;
import io.readyroom.scoring.submission.ExamScorer;
import io.readyroom.scoring.submission.SubmissionMother;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Promise: evidence is the fold of all stored sessions in the order of their submission, however it came about. */
@QuarkusTest
class EvidenceResourceTest {

    private static final String MONDAY = "2026-03-02T10:00:00.5Z";
    private static final String WEDNESDAY = "2026-03-04T10:00:00.5Z";
    private static final String FRIDAY = "2026-03-06T10:00:00.5Z";
    private static final String OBJECTIVE = "plan.a.1";
    private static final String NEXT_OUTLINE = "2026-06-01";

    private static final RecursiveComparisonConfiguration TO_SIX_DIGITS = RecursiveComparisonConfiguration.builder()
            .withComparatorForType((one, other) -> Math.abs(one - other) <= 1e-5 * Math.abs(one) ? 0 : 1, Double.class).build();

    @Inject
    EvidenceRepository repository;
    @Inject
    SittingObservers observers;
    @Inject
    AnswerTimes times;
    @Inject
    Pool pool;

    private final LearnerMother learner = LearnerMother.learner();

    @Test
    void addsSessionsAsTheyCome() {
        SubmissionMother first = practice(learner, "b", MONDAY);
        SubmissionMother second = practice(learner, "a", WEDNESDAY);
        score(first, second);
        expect(learner, add(add(LearnerEvidence.NONE, first, Placements.NONE, 1), second, Placements.NONE, 0));
    }

    /** A session that waited for its key. A stub that adds it at the end takes an old answer for the newest. */
    @Test
    void putsALateSessionWhereItBelongs() {
        SubmissionMother early = practice(learner, "a", MONDAY);
        SubmissionMother later = practice(learner, "b", FRIDAY);
        score(practice(learner, "b", WEDNESDAY).changed(data -> data.put("livemode", false)), later, early);
        expect(learner, add(add(LearnerEvidence.NONE, early, Placements.NONE, 0), later, Placements.NONE, 1));
    }

    /** What a wrong key did to a memory is in every state after it; a stub that adds the difference can't take it back. */
    @Test
    void forgetsWhatAWrongKeyDid() {
        SubmissionMother first = practice(learner, "a", MONDAY);
        SubmissionMother second = practice(learner, "b", WEDNESDAY);
        score(first, second);
        ScoredExam before = scored(first, "b", 1);
        ScoredExam after = scored(first, "a", 2);
        pool.withTransaction(tx -> tx.preparedQuery("UPDATE result SET is_current = false WHERE session_id = $1")
                .execute(Tuple.of(first.sessionId()))
                .chain(() -> tx.preparedQuery("""
                        INSERT INTO result (session_id, revision, is_current, scored_at, points, max_points, interval_low,
                            interval_high, domains, time_spent_ms, unscored_count, repeat_share, positions,
                            question_version_ids, key_revisions, item_points, item_max_points, counted, voided)
                        SELECT session_id, 2, true, scored_at, 1, max_points, interval_low, interval_high, domains,
                            time_spent_ms, unscored_count, repeat_share, positions, question_version_ids, '{2}'::int[],
                            '{1}'::int[], item_max_points, counted, voided
                        FROM result WHERE session_id = $1 AND revision = 1""").execute(Tuple.of(first.sessionId())))
                .chain(() -> observers.rescored(tx, List.of(new Rescored(first.submission(), before, after)))))
                .await().indefinitely();
        expect(learner, add(add(LearnerEvidence.NONE, first, Placements.NONE, 1), second, Placements.NONE, 1));
    }

    /** Both have answered on the objective: neither's memory is right, and the sum of the two isn't either. */
    @Test
    void becomesTheAccountsInTheOrderOfTime() {
        LearnerMother account = learner.another();
        SubmissionMother first = practice(account, "b", MONDAY);
        SubmissionMother guests = practice(learner, "a", WEDNESDAY);
        SubmissionMother last = practice(account, "b", FRIDAY);
        score(first, guests, last);
        claim(learner.id(), account.id());
        await().until(() -> evidence(learner).objectives().isEmpty());
        expect(account, add(add(add(LearnerEvidence.NONE, first, Placements.NONE, 1), guests, Placements.NONE, 0), last,
                Placements.NONE, 1));
    }

    @Test
    void followsItsQuestionsIntoTheNextOutline() {
        SubmissionMother first = practice(learner, "b", MONDAY);
        UUID question = first.submission().session().slots().get(0).questionId();
        KafkaRecords.send("readyroom.questions", question.toString(), "QuestionChanged", question.toString(), """
                {"aggregateVersion": 1, "questionId": "%1$s", "exam": "%2$s", "currentVersionId": "%3$s", "status": "published",
                 "pool": "practice", "language": "en", "type": "single_choice", "difficulty": "hard", "objectiveAssignments":
                 [{"outlineVersion": "%4$s", "objective": "plan.a.1", "domain": "plan"},
                  {"outlineVersion": "%5$s", "objective": "agents.b.2", "domain": "agents"}]}""".formatted(question,
                learner.exam(), first.version(1), LearnerMother.OUTLINE, NEXT_OUTLINE));
        await().until(() -> count("SELECT count(*) FROM question_facts WHERE question_id = $1", question) == 1);
        SubmissionMother second = on(practice(learner, "b", WEDNESDAY), "agents.b.2", UUID.randomUUID())
                .changed(data -> data.withObject("/facts").put("outlineVersion", NEXT_OUTLINE));
        score(first, second);
        Placements placements = new Placements(Map.of(question, Map.of(NEXT_OUTLINE, "agents.b.2")));
        expect(learner, add(add(LearnerEvidence.NONE, first, placements, 1), second, placements, 1));
        assertThat(evidence(learner).objectives()).hasSize(1);
    }

    /** Two replicas, both with a learner's first session: the second must see that it isn't. */
    @Test
    void overwritesNothingThatItHasNotRead() {
        EvidenceKey key = new EvidenceKey(learner.id(), learner.exam());
        Map<EvidenceKey, Stored> first = Map.of(key, Stored.NOTHING.next(LearnerEvidence.NONE));
        assertThat(pool.withTransaction(tx -> repository.write(tx, first)).await().indefinitely()).containsExactly(key);
        assertThat(pool.withTransaction(tx -> repository.write(tx, first)).await().indefinitely()).isEmpty();
    }

    @Test
    void learnsHowLongQuestionsTake() {
        SubmissionMother session = learner.session("free", MONDAY);
        for (int i = 0; i < 40; i++) {
            session.choice("plan", "b");
        }
        session.changed(data -> data.withArray("answers")
                .forEach(answer -> ((ObjectNode) answer).put("timeSpentMs", 40_000)));
        times.add(session.submission().session());
        session.changed(data -> data.put("measured", false).withArray("answers")
                .forEach(answer -> ((ObjectNode) answer).put("timeSpentMs", 1_000)));
        for (int i = 0; i < 5; i++) {
            times.add(session.submission().session());
        }
        await().until(() -> {
            times.exchange().await().indefinitely();
            return times.mediansMs(learner.exam()).applyAsLong(QuestionType.SINGLE_CHOICE) > 0;
        });
        assertThat(times.mediansMs(learner.exam()).applyAsLong(QuestionType.SINGLE_CHOICE)).isBetween(33_000L, 48_000L);
        assertThat(times.mediansMs(learner.exam()).applyAsLong(QuestionType.ORDERING)).isZero();
    }

    private static SubmissionMother practice(LearnerMother learner, String picked, String submittedAt) {
        return on(learner.session("practice", submittedAt).choice("plan", picked), OBJECTIVE, UUID.randomUUID());
    }

    /** One after the other, in this order. */
    private static void score(SubmissionMother... sessions) {
        for (SubmissionMother session : sessions) {
            publishChoiceKeys(session);
            submit(session);
            awaitResult(session.sessionId(), session.learnerId());
        }
    }

    private static ScoredExam scored(SubmissionMother session, String right, int revision) {
        AnswerKey key = QuestionType.SINGLE_CHOICE.key(JsonNodeFactory.instance.objectNode().put("choice", right));
        return ExamScorer.score(session.submission(), Map.of(session.version(1), new KeyRevision(session.version(1),
                revision, QuestionType.SINGLE_CHOICE, key, false)), revision, Instant.now());
    }

    private void expect(LearnerMother whose, LearnerEvidence expected) {
        LearnerEvidence evidence = evidence(whose);
        assertThat(evidence.newest()).isEqualTo(expected.newest());
        assertThat(evidence.objectives()).usingRecursiveFieldByFieldElementComparator(TO_SIX_DIGITS)
                .containsExactlyElementsOf(expected.objectives());
    }

    private LearnerEvidence evidence(LearnerMother whose) {
        return repository.ofLearner(pool, whose.id(), whose.exam()).await().indefinitely().getOrDefault(whose.exam(),
                LearnerEvidence.NONE);
    }

    private long count(String sql, UUID id) {
        return pool.preparedQuery(sql).execute(Tuple.of(id)).await().indefinitely().iterator().next().getLong(0);
    }
}
