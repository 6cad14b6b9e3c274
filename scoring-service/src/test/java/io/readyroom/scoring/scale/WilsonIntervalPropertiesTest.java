package io.readyroom.scoring.scale;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;

import io.readyroom.scoring.grading.Score;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WilsonIntervalPropertiesTest {

    @Property
    void holdsTheFractionAndAgreesWithTheTextbook(@ForAll @IntRange(min = 1, max = 200) int questions,
            @ForAll @IntRange(max = 200) int some) {
        int points = some % (questions + 1);
        WilsonInterval interval = WilsonInterval.of(new Score(points, questions), questions);
        double p = (double) points / questions;
        double z = 1.959963984540054;
        double half = z * Math.sqrt(p * (1 - p) / questions + z * z / (4.0 * questions * questions));
        double middle = p + z * z / (2.0 * questions);
        double whole = 1 + z * z / questions;
        assertThat(interval.low().doubleValue()).isCloseTo(Math.max(0, (middle - half) / whole), offset());
        assertThat(interval.high().doubleValue()).isCloseTo(Math.min(1, (middle + half) / whole), offset());
        assertThat(p).isBetween(interval.low().doubleValue() - 1e-6, interval.high().doubleValue() + 1e-6);
    }

    private static Offset<Double> offset() {
        return Offset.offset(1e-6);
    }
}
