package io.readyroom.scoring.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.scoring.ability.Abilities;
import io.readyroom.scoring.ability.Ability;
import io.readyroom.scoring.ability.ItemParameters;
import io.readyroom.scoring.ability.Model;
import io.readyroom.scoring.ability.ParameterSet;
import io.readyroom.scoring.ability.ParameterSets;
import io.readyroom.scoring.ability.SittingMother;
import io.readyroom.scoring.result.Results;
import io.readyroom.scoring.sitting.Sitting;
import io.readyroom.scoring.sitting.SittingObservers;
import io.readyroom.scoring.submission.SubmissionRepository;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** The nightly calibration on stored sessions. */
@QuarkusTest
class CalibrationResourceTest {

    private static final int OFTEN = 210;
    private static final int SOMETIMES = 60;
    private static final int RARELY = 20;
    private static final int QUESTIONS = 12;

    @Inject
    NightlyCalibration calibration;
    @Inject
    SubmissionRepository submissions;
    @Inject
    Results results;
    @Inject
    SittingObservers observers;
    @Inject
    ParameterSets sets;
    @Inject
    Abilities abilities;
    @Inject
    Pool pool;

    private final String exam = "exam-" + UUID.randomUUID();
    private final Random random = new Random(20261126);
    private final List<UUID> often = questions();
    private final List<UUID> sometimes = questions();
    private final List<UUID> rarely = questions();

    /** Promise: 2PL from 200 answers, Rasch from 50, Elo below; and the learners' abilities go by the new set. */
    @Test
    void calibratesWhatWasAnsweredOftenEnough() {
        UUID someone = sit(often, OFTEN);
        sit(sometimes, SOMETIMES);
        sit(rarely, RARELY);
        assertThat(run()).isEqualTo(1);
        ParameterSet set = sets.latest(pool, exam).await().indefinitely();
        assertThat(set.number()).isEqualTo(1);
        assertThat(set.items()).hasSize(3 * QUESTIONS);
        assertThat(models(set, often)).containsOnly(Model.TWO_PL);
        assertThat(models(set, sometimes)).containsOnly(Model.RASCH);
        assertThat(models(set, rarely)).containsOnly(Model.ELO);
        assertThat(sometimes.stream().map(id -> set.find(id).orElseThrow().a()).distinct()).as("one slope").hasSize(1);
        // The questions get harder from the first to the last.
        assertThat(set.find(often.get(0)).orElseThrow().b()).isLessThan(set.find(often.get(QUESTIONS - 1)).orElseThrow().b());
        assertThat(set.find(often.get(0)).orElseThrow().c()).isEqualTo(0.25);
        Ability ability = abilities.find(pool, someone, exam).await().indefinitely().orElseThrow();
        assertThat(ability.calibration()).isEqualTo(1);
        assertThat(ability.answers()).isEqualTo(QUESTIONS);
        assertThat(ability.sessions()).isEqualTo(1);
        // Nothing new: the set stays the newest.
        assertThat(run()).isZero();
        sit(rarely, SOMETIMES);
        assertThat(run()).isEqualTo(1);
        assertThat(models(sets.latest(pool, exam).await().indefinitely(), rarely)).containsOnly(Model.RASCH);
    }

    /** Two replicas at night: without the lock both would read and estimate everything. */
    @Test
    void leavesItToTheReplicaThatIsAtIt() {
        sit(rarely, RARELY);
        SqlConnection other = pool.getConnection().await().indefinitely();
        other.query("SELECT pg_advisory_lock(hashtextextended('readyroom.calibration', 0))").execute().await().indefinitely();
        assertThat(run()).isZero();
        other.query("SELECT pg_advisory_unlock(hashtextextended('readyroom.calibration', 0))").execute().await().indefinitely();
        other.close().await().indefinitely();
        assertThat(run()).isEqualTo(1);
    }

    private int run() {
        return calibration.run(List.of(exam)).await().indefinitely();
    }

    private static List<Model> models(ParameterSet set, List<UUID> items) {
        return items.stream().map(item -> set.find(item).map(ItemParameters::model).orElseThrow()).toList();
    }

    private static List<UUID> questions() {
        return Stream.generate(UUID::randomUUID).limit(QUESTIONS).toList();
    }

    /** Answers one of the learners. */
    private UUID sit(List<UUID> questions, int learners) {
        UUID learner = null;
        List<Sitting> batch = new ArrayList<>();
        for (int i = 0; i < learners; i++) {
            learner = UUID.randomUUID();
            double theta = random.nextGaussian();
            List<Boolean> right = new ArrayList<>();
            for (int item = 0; item < questions.size(); item++) {
                right.add(random.nextDouble() < new ItemParameters(1, -2 + 4.0 * item / QUESTIONS, 0.25, Model.TWO_PL, 1)
                        .probability(theta));
            }
            batch.add(SittingMother.sitting(exam, "exam", learner, questions, right));
        }
        pool.withTransaction(tx -> submissions.insert(tx, batch.stream().map(Sitting::submission).toList())
                .chain(() -> results.add(tx, batch.stream().map(Sitting::scored).toList()))
                .chain(() -> observers.scored(tx, batch))).await().indefinitely();
        return learner;
    }
}
