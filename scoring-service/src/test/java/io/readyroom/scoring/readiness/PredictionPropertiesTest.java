package io.readyroom.scoring.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import io.readyroom.scoring.ability.ItemParameters;
import io.readyroom.scoring.ability.Model;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class PredictionPropertiesTest {

    /** What a sum of some hundred products of doubles may be off: near 1 the order drowns in it. */
    private static final double ROUNDING = 1e-12;

    @Property(tries = 50)
    void moreAbilityAndAnEasierCutNeverHurt(@ForAll @DoubleRange(min = -3, max = 3) double theta,
            @ForAll @DoubleRange(min = 0.3, max = 0.9) double cut) {
        List<ItemParameters> form = form();
        double passing = Points.of(form, theta).passing(new Cut(cut, 0.05));
        assertThat(Points.of(form, theta + 0.3).passingThis(new Cut(cut, 0.05)))
                .isGreaterThanOrEqualTo(Points.of(form, theta).passingThis(new Cut(cut, 0.05)) - ROUNDING);
        assertThat(passing).isBetween(0.0, 1.0);
        assertThat(Points.of(form, theta).passing(new Cut(cut - 0.05, 0.05)))
                .isGreaterThanOrEqualTo(passing - ROUNDING);
    }

    @Property(tries = 50)
    void correctionsKeepTheOrder(@ForAll @DoubleRange(min = 0, max = 0.9) double probability,
            @ForAll @DoubleRange(min = 0.1, max = 3) double slope, @ForAll @DoubleRange(min = -2, max = 2) double intercept) {
        Recalibration correction = new Recalibration(1, intercept, slope, 30);
        assertThat(correction.apply(probability)).isBetween(0.0, 1.0)
                .isLessThanOrEqualTo(correction.apply(probability + 0.1) + ROUNDING);
        assertThat(Recalibration.NONE.apply(probability)).isEqualTo(probability);
    }

    private static List<ItemParameters> form() {
        return IntStream.range(0, 40)
                .mapToObj(i -> new ItemParameters(0.7 + 0.02 * i, -1.5 + 0.05 * i, 0.25, Model.TWO_PL, 1)).toList();
    }
}
