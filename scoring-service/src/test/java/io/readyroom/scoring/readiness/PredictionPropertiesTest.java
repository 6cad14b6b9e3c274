package io.readyroom.scoring.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class PredictionPropertiesTest {

    @Property(tries = 50)
    void pointsAreADistributionWithTheExpectedMean(@ForAll @IntRange(min = 1, max = 60) int questions,
            @ForAll @DoubleRange(min = -4, max = 4) double theta, @ForAll @DoubleRange(min = 0, max = 0.5) double guessing) {
        List<Item> form = form(questions, guessing);
        double[] chances = Points.of(form, theta).chances();
        assertThat(Arrays.stream(chances).sum()).isCloseTo(1, within(1e-9));
        double mean = IntStream.range(0, chances.length).mapToDouble(points -> points * chances[points]).sum();
        assertThat(mean).isCloseTo(form.stream().mapToDouble(item -> item.chance(theta)).sum(), within(1e-9));
    }

    @Property(tries = 50)
    void moreAbilityAndAnEasierCutNeverHurt(@ForAll @DoubleRange(min = -3, max = 3) double theta,
            @ForAll @DoubleRange(min = 0.3, max = 0.9) double cut) {
        List<Item> form = form(40, 0.25);
        double passing = Points.of(form, theta).passing(new Cut(cut, 0.05));
        assertThat(Points.of(form, theta + 0.3).passingThis(new Cut(cut, 0.05)))
                .isGreaterThanOrEqualTo(Points.of(form, theta).passingThis(new Cut(cut, 0.05)));
        assertThat(passing).isBetween(0.0, 1.0);
        assertThat(Points.of(form, theta).passing(new Cut(cut - 0.05, 0.05))).isGreaterThanOrEqualTo(passing);
    }

    @Property(tries = 50)
    void correctionsKeepTheOrder(@ForAll @DoubleRange(min = 0, max = 0.9) double probability,
            @ForAll @DoubleRange(min = 0.1, max = 3) double slope, @ForAll @DoubleRange(min = -2, max = 2) double intercept) {
        Recalibration correction = new Recalibration(1, intercept, slope, 30);
        assertThat(correction.apply(probability)).isBetween(0.0, 1.0).isLessThanOrEqualTo(correction.apply(probability + 0.1));
        assertThat(Recalibration.NONE.apply(probability)).isEqualTo(probability);
    }

    private static List<Item> form(int questions, double guessing) {
        return IntStream.range(0, questions).mapToObj(i -> new Item(0.7 + 0.02 * i, -1.5 + 0.05 * i, guessing)).toList();
    }
}
