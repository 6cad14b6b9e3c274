package io.readyroom.scoring.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.readyroom.scoring.ability.Elo.Rating;

class EloTest {

    @Test
    void movesByTheFormula() {
        Rating learner = new Rating(0.5, 20);
        Rating item = new Rating(-1, 0);
        double expected = 0.25 + 0.75 / (1 + Math.exp(-1.5));
        assertThat(Elo.learnerAfter(learner, item, 0.25, 1))
                .isEqualTo(new Rating(0.5 + (1 - expected) / (1 + 0.05 * 20), 21));
        // The author's word is worth ten answers: K(10), not K(0).
        assertThat(Elo.itemAfter(item, learner, 0.25, 0).value()).isEqualTo(-1 + expected / 1.5, within(1e-12));
    }

    @Test
    void beginsWithTheAuthorsWord() {
        assertThat(Elo.priorDifficulty("easy")).isEqualTo(-1);
        assertThat(Elo.priorDifficulty("medium")).isZero();
        assertThat(Elo.priorDifficulty("hard")).isEqualTo(1);
        assertThat(Elo.priorDifficulty(null)).isZero();
    }

    /** Promise: it sorts items by difficulty without a calibration, whatever their authors thought. */
    @Test
    void findsOutWhichItemsAreHard() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        double[] truth = { -2, -1, 0, 1, 2 };
        Rating[] items = new Rating[truth.length];
        Arrays.fill(items, new Rating(0, 0));
        for (int someone = 0; someone < 1000; someone++) {
            double theta = random.nextGaussian();
            Rating learner = Rating.NEW_LEARNER;
            for (int i : random.ints(0, truth.length).limit(10).toArray()) {
                double share = random.nextDouble() < ItemParameters.coldStart(truth[i], 0).probability(theta) ? 1 : 0;
                Rating before = items[i];
                items[i] = Elo.itemAfter(before, learner, 0, share);
                learner = Elo.learnerAfter(learner, before, 0, share);
            }
        }
        for (int i = 0; i < truth.length; i++) {
            assertThat(items[i].value()).as("item %d, seed %d", i, seed).isEqualTo(truth[i], within(0.9));
            assertThat(i == 0 || items[i - 1].value() < items[i].value()).as("order, seed %d", seed).isTrue();
        }
    }
}
