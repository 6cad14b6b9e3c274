package io.readyroom.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;

class GrowthTest {

    private static List<Growth.Point> points(DoubleUnaryOperator law) {
        return DoubleStream.of(1_000, 2_000, 4_000, 8_000, 16_000, 32_000)
                .mapToObj(size -> new Growth.Point(size, law.applyAsDouble(size))).toList();
    }

    @Test
    void findsTheExponentOfWhatGrowsByALaw() {
        assertThat(Growth.fit(points(size -> 3 * size)).exponent()).isCloseTo(1, within(1e-9));
        assertThat(Growth.fit(points(size -> 5)).exponent()).isCloseTo(0, within(1e-9));
        Growth root = Growth.fit(points(size -> 7 * Math.sqrt(size)));
        assertThat(root.exponent()).isCloseTo(0.5, within(1e-9));
        assertThat(root.factor()).isCloseTo(7, within(1e-6));
        assertThat(root.over(100)).isCloseTo(10, within(1e-6));
    }

    /** First against last would say 0: the fit weighs all points. */
    @Test
    void weighsEveryPoint() {
        List<Growth.Point> bent = List.of(new Growth.Point(1, 10), new Growth.Point(2, 10), new Growth.Point(4, 20),
                new Growth.Point(8, 10));
        assertThat(Growth.fit(bent).exponent()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void refusesToGuessFromOneSize() {
        assertThatThrownBy(() -> Growth.fit(List.of(new Growth.Point(5, 1), new Growth.Point(5, 2))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
