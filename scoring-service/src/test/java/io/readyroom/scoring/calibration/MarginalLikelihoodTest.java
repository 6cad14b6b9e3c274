package io.readyroom.scoring.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import io.readyroom.scoring.ability.ItemParameters;
import io.readyroom.scoring.ability.Model;
import io.readyroom.scoring.calibration.MarginalLikelihood.Estimate;

class MarginalLikelihoodTest {

    private static final Logger LOG = Logger.getLogger(MarginalLikelihoodTest.class);
    private static final double TOLERANCE = 0.005;
    private static final double TOLERANCE_OF_EASY_ITEMS = 0.02;

    /** Promise: LSAT6 as published. A stub that estimates ability together with the items is off by far more. */
    @Test
    void reproducesTheRaschModelOfLsat6() throws IOException {
        Estimate estimate = published().estimate(Lsat6.matrix(), start(5, Model.RASCH, 0));
        assertThat(estimate.converged()).isTrue();
        assertThat(estimate.logLikelihood()).isEqualTo(-2466.938, within(TOLERANCE));
        assertThat(estimate.items()).allSatisfy(item -> assertThat(item.a()).isEqualTo(0.7551, within(TOLERANCE)));
        assertThat(estimate.items().stream().mapToDouble(ItemParameters::b).toArray())
                .containsExactly(new double[] { -3.6153, -1.3224, -0.3176, -1.7301, -2.7802 }, within(TOLERANCE));
    }

    @Test
    void reproducesTheTwoParameterModelOfLsat6() throws IOException {
        Estimate estimate = published().estimate(Lsat6.matrix(), start(5, Model.TWO_PL, 0));
        assertThat(estimate.logLikelihood()).isEqualTo(-2466.653, within(TOLERANCE));
        assertThat(estimate.items().stream().mapToDouble(ItemParameters::a).toArray())
                .containsExactly(new double[] { 0.8257, 0.7227, 0.8909, 0.6884, 0.6569 }, within(TOLERANCE));
        double[] difficulties = { -3.3588, -1.3701, -0.2797, -1.8664, -3.1259 };
        for (int item = 0; item < 5; item++) {
            assertThat(estimate.items().get(item).b()).isEqualTo(difficulties[item],
                    within(difficulties[item] < -3 ? TOLERANCE_OF_EASY_ITEMS : TOLERANCE));
        }
    }

    /** Promise: known parameters come out again, with guessing as well. Bias and RMSE are in the log. */
    @Test
    void recoversKnownParameters() {
        assertRecovered(0, 2000, 40, 0.12, 0.20);
        assertRecovered(0.25, 2000, 40, 0.15, 0.35);
    }

    /** From the 50 and 200 answers at which each model begins, the priors keep every estimate in reason. */
    @Test
    void staysInReasonWithFewAnswers() {
        long seed = System.nanoTime();
        for (Model model : new Model[] { Model.RASCH, Model.TWO_PL }) {
            Simulated truth = Simulated.of(seed, 30, 0.25);
            Estimate estimate = domain().estimate(truth.answers(model == Model.RASCH ? 50 : 200), start(30, model, 0.25));
            assertThat(estimate.items()).as("seed %d", seed)
                    .allSatisfy(item -> assertThat(item.b()).isBetween(-5.0, 5.0))
                    .allSatisfy(item -> assertThat(item.a()).isBetween(0.3, 3.5));
        }
    }

    /** Everybody has it right, or nobody: without priors the difficulty would run away. */
    @Test
    void keepsAnItemThatEverybodyHasRight() {
        ResponseMatrix.Builder answers = new ResponseMatrix.Builder();
        SplittableRandom random = new SplittableRandom(7);
        for (int person = 0; person < 200; person++) {
            answers.add(person, 0, 1);
            answers.add(person, 1, 0);
            answers.add(person, 2, random.nextInt(2));
        }
        Estimate estimate = domain().estimate(answers.build(200, 3), start(3, Model.TWO_PL, 0));
        assertThat(estimate.items().get(0).b()).isBetween(-6.0, -2.0);
        assertThat(estimate.items().get(1).b()).isBetween(2.0, 6.0);
    }

    private static void assertRecovered(double floor, int people, int items, double rmseOfDifficulty, double rmseOfSlope) {
        long seed = System.nanoTime();
        Simulated truth = Simulated.of(seed, items, floor);
        Estimate estimate = domain().estimate(truth.answers(people), start(items, Model.TWO_PL, floor));
        Errors slope = Errors.of(truth.items(), estimate.items(), true);
        Errors difficulty = Errors.of(truth.items(), estimate.items(), false);
        LOG.infof(
                "Recovery of %d items from %d learners, floor %.2f, seed %d: a bias %.3f RMSE %.3f, b bias %.3f RMSE %.3f, %d cycles",
                items, people, floor, seed, slope.bias(), slope.rmse(), difficulty.bias(), difficulty.rmse(),
                estimate.cycles());
        assertThat(estimate.converged()).isTrue();
        assertThat(Math.abs(difficulty.bias())).as("seed %d", seed).isLessThan(0.15);
        assertThat(difficulty.rmse()).as("seed %d", seed).isLessThan(2 * rmseOfDifficulty);
        assertThat(Math.abs(slope.bias())).as("seed %d", seed).isLessThan(0.15);
        assertThat(slope.rmse()).as("seed %d", seed).isLessThan(rmseOfSlope);
    }

    private static MarginalLikelihood published() {
        return new MarginalLikelihood(Quadrature.standardNormal(-6, 6, 121), Priors.NONE, 20_000, 1e-7);
    }

    private static MarginalLikelihood domain() {
        return new MarginalLikelihood(Quadrature.standardNormal(-4, 4, 41), Priors.OF_THE_DOMAIN, 500, 1e-3);
    }

    private static ItemParameters[] start(int items, Model model, double floor) {
        ItemParameters[] start = new ItemParameters[items];
        Arrays.fill(start, new ItemParameters(1, 0, floor, model, 1));
        return start;
    }

    private record Errors(double bias, double rmse) {

        static Errors of(List<ItemParameters> truth, List<ItemParameters> estimate, boolean slope) {
            double sum = 0;
            double squares = 0;
            for (int item = 0; item < truth.size(); item++) {
                double error = slope ? estimate.get(item).a() - truth.get(item).a()
                        : estimate.get(item).b() - truth.get(item).b();
                sum += error;
                squares += error * error;
            }
            return new Errors(sum / truth.size(), Math.sqrt(squares / truth.size()));
        }
    }
}
