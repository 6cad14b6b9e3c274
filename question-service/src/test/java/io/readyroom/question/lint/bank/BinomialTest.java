package io.readyroom.question.lint.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BinomialTest {

    /** 1 − Σ of the first terms, by hand: P(X ≥ 3) of four fair coins is 5/16, P(X ≤ 1) as well. */
    @Test
    void isExactForSmallNumbers() {
        Binomial coins = new Binomial(4, 0.5);

        assertThat(coins.tail(3)).isCloseTo(5 / 16.0, within(1e-12));
        assertThat(coins.tail(1)).isCloseTo(5 / 16.0, within(1e-12));
        assertThat(coins.tail(4)).isCloseTo(1 / 16.0, within(1e-12));
        assertThat(coins.tail(0)).isCloseTo(1 / 16.0, within(1e-12));
        assertThat(new Binomial(10, 0.25).tail(0)).isCloseTo(Math.pow(0.75, 10), within(1e-12));
        assertThat(new Binomial(10, 0.25).tail(10)).isCloseTo(Math.pow(0.25, 10), within(1e-15));
    }

    /** Against the sum of all terms, each computed by itself. */
    @Test
    void agreesWithTheSumOfAllTerms() {
        for (int count = 0; count <= 60; count++) {
            double upper = 0;
            for (int i = count; i <= 60; i++) {
                upper += term(60, i, 0.25);
            }
            double expected = count >= 15 ? upper : 1 - upper + term(60, count, 0.25);
            assertThat(new Binomial(60, 0.25).tail(count)).isCloseTo(expected, within(1e-9));
        }
    }

    @Test
    void bearsLargeBanks() {
        Binomial large = new Binomial(100_000, 0.25);

        assertThat(large.tail(25_000)).isBetween(0.49, 0.52);
        assertThat(large.tail(26_000)).isBetween(1e-14, 1e-11);
        assertThat(large.tail(100_000)).isZero();
    }

    private static double term(int trials, int count, double probability) {
        double term = 1;
        for (int i = 0; i < count; i++) {
            term *= (double) (trials - i) / (i + 1) * probability;
        }
        return term * Math.pow(1 - probability, trials - count);
    }
}
