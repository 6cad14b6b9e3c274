package io.readyroom.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void takesTheMiddleOfAnOddNumberAndTheMeanOfTheTwoMiddleOnesOfAnEvenOne() {
        assertThat(Spread.of(List.of(5.0, 1.0, 9.0))).isEqualTo(new Spread(5, 1, 9));
        assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(new Spread(3, 1, 9));
    }

    /** The ratio of the medians would be 1.6: a round that was disturbed must weigh on both sides alike. */
    @Test
    void takesRatiosRoundByRound() {
        Spread ratio = Spread.ratio(List.of(80.0, 20.0, 100.0), List.of(160.0, 25.0, 50.0));
        assertThat(ratio).isEqualTo(new Spread(0.8, 0.5, 2));
    }

    @Test
    void refusesRatiosOfUnequallyManyRounds() {
        assertThatThrownBy(() -> Spread.ratio(List.of(1.0), List.of(1.0, 2.0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Spread.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
