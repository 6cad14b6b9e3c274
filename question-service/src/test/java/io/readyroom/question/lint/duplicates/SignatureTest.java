package io.readyroom.question.lint.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SignatureTest {

    /**
     * Five standard deviations, which one in a million estimates exceeds, and two values more, for sets that share next to
     * nothing: there the distribution is no bell. The seed is fixed, so that the outcome is.
     */
    @Property(tries = 1000, seed = "20261126")
    void estimatesJaccardWithinFiveStandardDeviations(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int shared,
            @ForAll @IntRange(max = 150) int own) {
        long[][] sets = sets(seed, shared, own);
        double exact = jaccard(sets[0], sets[1]);

        double estimate = Signature.of(sets[0]).similarity(Signature.of(sets[1]));

        assertThat(estimate).isCloseTo(exact, within(5 * Math.sqrt(exact * (1 - exact) / 128) + 0.02));
    }

    /** No bias, and the spread that the theory promises: a weak hash family would have more. */
    @Test
    void isRightOnAverage() {
        double sum = 0;
        double squares = 0;
        int tries = 2000;
        for (int i = 0; i < tries; i++) {
            long[][] sets = sets(i, 60, 20);
            double error = Signature.of(sets[0]).similarity(Signature.of(sets[1])) - 0.6;
            sum += error;
            squares += error * error;
        }

        assertThat(sum / tries).isCloseTo(0, within(0.005));
        assertThat(Math.sqrt(squares / tries)).isBetween(0.038, 0.049);
    }

    /** What the bands promise: 0.99 of pairs at 0.6, and few at 0.2. */
    @Test
    void bandsMeetAsOftenAsTheyPromise() {
        assertThat(shareThatMeets(60, 20)).isGreaterThan(0.97);
        assertThat(shareThatMeets(20, 40)).isLessThan(0.10);
    }

    @Test
    void emptySetsResembleNothing() {
        Signature empty = Signature.of(new long[0]);

        assertThat(empty.similarity(empty)).isZero();
        assertThat(empty.similarity(Signature.of(new long[] { 1 }))).isZero();
    }

    @Test
    void shinglesDoNotDependOnCaseMarksAndOrderOfTexts() {
        assertThat(Shingles.of("The Call fails, with status 400."))
                .containsExactly(Shingles.of("the call FAILS with Status 400"));
        assertThat(Shingles.of("one two three four")).hasSize(2);
        assertThat(Shingles.of("one two")).hasSize(1);
        assertThat(Shingles.of("one two three")).doesNotContain(Shingles.of("three two one"));
        assertThat(Shingles.of(" - ")).isEmpty();
    }

    private static double shareThatMeets(int shared, int own) {
        int met = 0;
        for (int i = 0; i < 1000; i++) {
            long[][] sets = sets(7_000_000L + i, shared, own);
            Signature one = Signature.of(sets[0]);
            Signature other = Signature.of(sets[1]);
            boolean meets = false;
            for (int band = 0; band < Signature.BANDS; band++) {
                meets |= one.band(band) == other.band(band);
            }
            met += meets ? 1 : 0;
        }
        return met / 1000.0;
    }

    /** Two sets that share some elements, with as many of its own in each. */
    private static long[][] sets(long seed, int shared, int own) {
        long[] all = new SplittableRandom(seed).longs(shared + 2L * own).toArray();
        long[] one = Arrays.copyOf(all, shared + own);
        long[] other = LongStream.concat(Arrays.stream(all, 0, shared), Arrays.stream(all, shared + own, all.length)).toArray();
        return new long[][] { one, other };
    }

    private static double jaccard(long[] one, long[] other) {
        long union = LongStream.concat(Arrays.stream(one), Arrays.stream(other)).distinct().count();
        return (double) (one.length + other.length - union) / union;
    }
}
