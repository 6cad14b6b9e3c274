package io.readyroom.scoring.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Test;

/**
 * Promise: where the model holds, predictions are within ±0.05 of the truth in each decile, whatever the seed. A stub that
 * takes
 * the estimated ability for the real one is too sure of itself at both ends; one that gives a number to everybody passes this
 * and
 * fails the misfits, see {@code docs/readiness.md}, which {@code -Dreadyroom.readiness.report=true} writes.
 */
class ReadinessSimulationTest {

    private static final int LEARNERS = Integer.getInteger("readyroom.readiness.learners", 5000);

    private static long seed() {
        long seed = Long.getLong("readyroom.readiness.seed", ThreadLocalRandom.current().nextInt(1_000_000));
        System.out.println("readiness simulation: seed " + seed);
        return seed;
    }

    @Test
    void isWithinFivePercentOfTheTruthInEachDecile() {
        Deciles told = ScenarioOutcome.told(Scenario.MODEL_HOLDS, LEARNERS, seed());
        assertThat(told.groups()).hasSize(10)
                .allSatisfy(decile -> assertThat(Math.abs(decile.error())).isLessThanOrEqualTo(0.05));
        assertThat(told.n()).as("told a number, where the model holds").isGreaterThan(LEARNERS * 85 / 100);
    }

    /** A stub that knows nothing of repeats, or of answers that come at once, is off by a quarter here. */
    @Test
    void refusesWhereItWouldBeWrong() {
        assertThat(ScenarioOutcome.told(Scenario.KNOWN_REPEATS, 50, seed()).n()).isZero();
        assertThat(ScenarioOutcome.told(Scenario.FROM_ELSEWHERE, 100, seed()).n()).isLessThan(10);
    }

    @Test
    void writesTheReport() throws java.io.IOException {
        if (Boolean.getBoolean("readyroom.readiness.report")) {
            ReadinessReport.write(LEARNERS, seed());
        }
    }
}
