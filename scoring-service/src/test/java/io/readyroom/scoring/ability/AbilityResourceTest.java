package io.readyroom.scoring.ability;

import static io.readyroom.scoring.ScoringEvents.awaitResult;
import static io.readyroom.scoring.ScoringEvents.claim;
import static io.readyroom.scoring.ScoringEvents.publishChoiceKeys;
import static io.readyroom.scoring.ScoringEvents.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.scoring.ability.ParameterSets.Origin;
import io.readyroom.scoring.sitting.Rescored;
import io.readyroom.scoring.sitting.Sitting;
import io.readyroom.scoring.submission.Submission;
import io.readyroom.scoring.submission.SubmissionMother;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** What sessions do to abilities and ratings, on a real database. */
@QuarkusTest
class AbilityResourceTest {

    @Inject
    AbilityObserver observer;
    @Inject
    Abilities abilities;
    @Inject
    AbilityRecords records;
    @Inject
    ParameterSets sets;
    @Inject
    Pool pool;

    private final String exam = "exam-" + UUID.randomUUID();
    private final UUID learner = UUID.randomUUID();
    private final List<UUID> versions = Stream.generate(UUID::randomUUID).limit(5).sorted().toList();

    /** Promise: in the transaction of the result. A stub that follows the topic of results may have it twice. */
    @Test
    void followsResults() {
        SubmissionMother session = SubmissionMother.microsoft("free").choice("plan", "b").choice("plan", "b")
                .choice("vision", "a").choice("nlp", "b").repeated().choice("nlp", "b").unscored();
        publishChoiceKeys(session);
        submit(session);
        awaitResult(session.sessionId(), session.learnerId());
        submit(session);
        awaitResult(session.sessionId(), session.learnerId());
        Ability ability = abilities.find(pool, session.learnerId(), "ai-102").await().indefinitely().orElseThrow();
        assertThat(ability.answers()).as("neither the repeated one nor the pilot").isEqualTo(3);
        assertThat(ability.sessions()).isEqualTo(1);
        Evidence right = Evidence.of(ItemParameters.coldStart(0, 1.0 / 3), 1);
        Evidence wrong = Evidence.of(ItemParameters.coldStart(0, 1.0 / 3), 0);
        assertThat(ability.posterior().theta()).isEqualTo(Posterior.of(right.plus(right).plus(wrong)).theta(), within(1e-9));
        assertThat(rating(session.version(1))).isNegative();
        assertThat(rating(session.version(3))).isPositive();
    }

    @Test
    void learnsNothingFromReviewsAndRepetitions() {
        Submission repeated = SittingMother.submission(exam, "practice", learner, versions, all(true), true);
        scored(SittingMother.sitting(exam, "review", learner, versions, all(true)), SittingMother.scored(repeated, "b", 1));
        assertThat(ability(learner)).isEmpty();
    }

    /** A stub that looks at the mode would take an open book for knowledge, and questions for easy ones. */
    @Test
    void learnsNothingFromWhoeverHadTheKeysNorFromTheirCorrections() {
        Submission submission = SittingMother.unmeasured(
                SittingMother.submission(exam, "practice", learner, versions, all(true), false));
        Sitting first = SittingMother.scored(submission, "b", 1);
        scored(first);
        rescored(new Rescored(submission, first.scored(), SittingMother.scored(submission, "c", 2).scored()));
        assertThat(ability(learner)).isEmpty();
        assertThat(scalar("SELECT count(*) FROM item_rating WHERE exam = $1", Tuple.of(exam))).isZero();
    }

    /** Session by session it comes to what all answers at once come to, whatever was there before. */
    @Test
    void addsUp() {
        scored(SittingMother.sitting(exam, "exam", learner, versions.subList(0, 2), List.of(true, false)));
        scored(SittingMother.sitting(exam, "exam", learner, versions.subList(2, 5), List.of(true, true, false)));
        Ability ability = ability(learner).orElseThrow();
        assertThat(ability.answers()).isEqualTo(5);
        assertThat(ability.sessions()).isEqualTo(2);
        Posterior expected = Posterior.of(Stream.of(1, 0, 1, 1, 0)
                .map(share -> Evidence.of(ItemParameters.coldStart(0, 0.25), share)).reduce(Evidence.NONE, Evidence::plus));
        assertThat(ability.posterior().theta()).isEqualTo(expected.theta(), within(1e-9));
        assertThat(ability.posterior().standardError()).isEqualTo(expected.standardError(), within(1e-9));
    }

    /** Replicas at the same form and learner: a stub that reads, adds and writes loses what the other one added. */
    @Test
    void losesNothingToAnotherReplica() {
        List<CompletableFuture<Void>> replicas = IntStream.range(0, 8).mapToObj(i -> {
            List<Sitting> batch = new ArrayList<>();
            batch.add(SittingMother.sitting(exam, "exam", learner, versions, all(true)));
            batch.add(SittingMother.sitting(exam, "exam", UUID.randomUUID(), versions, all(i % 2 == 0)));
            Collections.shuffle(batch);
            return pool.withTransaction(tx -> observer.scored(tx, batch)).subscribeAsCompletionStage();
        }).toList();
        replicas.forEach(CompletableFuture::join);
        assertThat(ability(learner).orElseThrow().answers()).isEqualTo(40);
        assertThat(scalar("SELECT sum(answers)::bigint FROM item_rating WHERE exam = $1", Tuple.of(exam))).isEqualTo(80);
    }

    /** A key was wrong: what the learner's estimate is made of becomes what it would be, to the last digit. */
    @Test
    void takesBackWhatARevisionChanges() {
        Submission submission = SittingMother.submission(exam, "exam", learner, versions,
                List.of(true, true, false, true, true),
                false);
        Sitting first = SittingMother.scored(submission, "b", 1);
        calibrate(1);
        scored(first);
        double before = ability(learner).orElseThrow().posterior().theta();
        Sitting corrected = SittingMother.scored(submission, "c", 2);
        rescored(new Rescored(submission, first.scored(), corrected.scored()));
        double after = ability(learner).orElseThrow().posterior().theta();
        assertThat(after).isLessThan(before);
        Evidence wrong = Evidence.of(calibrated(), 0);
        Posterior expected = Posterior
                .of(wrong.plus(wrong).plus(wrong).plus(wrong).plus(Evidence.of(calibrated(), 1)));
        assertThat(after).isEqualTo(expected.theta(), within(1e-9));
        assertThat(ability(learner).orElseThrow().answers()).isEqualTo(5);
        rescored(new Rescored(submission, corrected.scored(), first.scored()));
        assertThat(ability(learner).orElseThrow().posterior().theta()).isEqualTo(before, within(1e-9));
        assertThat(ability(learner).orElseThrow().sessions()).isEqualTo(1);
    }

    /** Calibrated items move nobody's rating but the learner's: a hot row less for everybody who sits the form. */
    @Test
    void ratesNoItemThatIsCalibrated() {
        calibrate(1);
        scored(SittingMother.sitting(exam, "exam", learner, versions, all(true)));
        assertThat(scalar("SELECT count(*) FROM item_rating WHERE exam = $1", Tuple.of(exam))).isZero();
        assertThat(ability(learner).orElseThrow().calibration()).isEqualTo(1);
    }

    @Test
    void goesAlongWithTheGuest() {
        UUID account = UUID.randomUUID();
        scored(SittingMother.sitting(exam, "free", learner, versions.subList(0, 2), List.of(true, true)));
        scored(SittingMother.sitting(exam, "exam", account, versions.subList(2, 5), List.of(false, true, false)));
        double theta = ability(account).orElseThrow().posterior().theta();
        claim(learner, account);
        await().atMost(Duration.ofSeconds(20)).until(() -> ability(learner).isEmpty());
        Ability both = ability(account).orElseThrow();
        assertThat(both.answers()).isEqualTo(5);
        assertThat(both.sessions()).isEqualTo(2);
        assertThat(both.posterior().theta()).isGreaterThan(theta);
    }

    /** Two guests of one account in one claim: a statement that touches its row twice fails. */
    @Test
    void takesInSeveralGuests() {
        UUID other = UUID.randomUUID();
        UUID account = UUID.randomUUID();
        scored(SittingMother.sitting(exam, "free", learner, versions, all(true)),
                SittingMother.sitting(exam, "free", other, versions, all(false)));
        pool.withTransaction(tx -> records.move(tx, Map.of(learner, account, other, account))).await().indefinitely();
        assertThat(ability(account).orElseThrow().answers()).isEqualTo(10);
    }

    /** A calibration that read before the last session was scored doesn't know it: what is there stays. */
    @Test
    void replacesOnlyWhatKnowsNoMore() {
        scored(SittingMother.sitting(exam, "exam", learner, versions, all(true)));
        OffsetDateTime later = OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(5);
        Ability computed = new Ability(learner, exam, 5, 1, 7, Evidence.of(calibrated(), 1));
        Ability older = new Ability(learner, exam, 0, 0, 7, Evidence.NONE);
        assertThat(abilities.replace(pool, exam, 7, List.of(older), later).await().indefinitely()).isZero();
        assertThat(abilities.replace(pool, exam, 7, List.of(computed), later.minusHours(1)).await().indefinitely()).isZero();
        assertThat(abilities.replace(pool, exam, 7, List.of(computed), later).await().indefinitely()).isEqualTo(1);
        assertThat(ability(learner).orElseThrow().calibration()).isEqualTo(7);
        assertThat(ability(learner).orElseThrow().posterior().theta())
                .isEqualTo(Posterior.of(Evidence.of(calibrated(), 1)).theta(), within(1e-9));
    }

    /** Promise: never changed under a running session, not even by mistake. */
    @Test
    void keepsACalibrationAsItIs() {
        calibrate(1);
        assertThatThrownBy(() -> run("UPDATE calibration_item SET difficulty = 0 WHERE exam = $1"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> run("UPDATE calibration SET answers = 0 WHERE exam = $1"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> calibrate(1)).hasMessageContaining("calibration_pkey");
        calibrate(2);
        assertThat(sets.latest(pool, exam).await().indefinitely().number()).isEqualTo(2);
        assertThat(sets.find(pool, exam, 1).await().indefinitely().orElseThrow().find(versions.get(0)).orElseThrow().version())
                .isEqualTo(1);
        assertThat(sets.find(pool, exam, 3).await().indefinitely()).isEmpty();
    }

    private void calibrate(int number) {
        Map<UUID, ItemParameters> items = new HashMap<>();
        versions.forEach(version -> items.put(version, calibrated()));
        pool.withTransaction(tx -> sets.add(tx, new ParameterSet(exam, number, items), Map.of(),
                new Origin(10, 50, null, 3, true, -1))).await().indefinitely();
        sets.refresh(pool, exam).await().indefinitely();
    }

    private static ItemParameters calibrated() {
        return new ItemParameters(1.5, 0.5, 0.25, Model.TWO_PL, 1);
    }

    private void scored(Sitting... sittings) {
        pool.withTransaction(tx -> observer.scored(tx, List.of(sittings))).await().indefinitely();
    }

    private void rescored(Rescored... sittings) {
        pool.withTransaction(tx -> observer.rescored(tx, List.of(sittings))).await().indefinitely();
    }

    private Optional<Ability> ability(UUID of) {
        return abilities.find(pool, of, exam).await().indefinitely();
    }

    private List<Boolean> all(boolean right) {
        return Collections.nCopies(versions.size(), right);
    }

    private double rating(UUID version) {
        return pool.preparedQuery("SELECT difficulty FROM item_rating WHERE measured_as = $1").execute(Tuple.of(version))
                .await().indefinitely().iterator().next().getDouble(0);
    }

    private void run(String sql) {
        pool.preparedQuery(sql).execute(Tuple.of(exam)).await().indefinitely();
    }

    private long scalar(String sql, Tuple arguments) {
        return pool.preparedQuery(sql).execute(arguments).await().indefinitely().iterator().next().getLong(0);
    }
}
