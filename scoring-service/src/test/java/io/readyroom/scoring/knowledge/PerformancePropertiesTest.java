package io.readyroom.scoring.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PerformancePropertiesTest {

    private static final int DAY = 86_400;

    @Test
    void isTheFormulaOfItsDocumentation() {
        assertThat(Performance.NONE.mastery()).isEqualTo(0.401312, within(5e-7));
        Performance five = repeated(5, 1);
        assertThat(five.mastery()).isEqualTo(0.864127, within(5e-7));
        assertThat(repeated(5, 0).mastery()).isEqualTo(0.052154, within(5e-7));
        assertThat(five.after(30 * DAY).right()).isEqualTo(2.5, within(1e-12));
        assertThat(five.after(30 * DAY).answers()).isEqualTo(5);
    }

    /** Without recency an old failure would weigh for ever. */
    @Property(tries = 100)
    void recentAnswersWeighMore(@ForAll @IntRange(min = 1, max = 365) int days) {
        Performance wrongThenRight = Performance.NONE.answered(0).after((long) days * DAY).answered(1);
        Performance rightThenWrong = Performance.NONE.answered(1).after((long) days * DAY).answered(0);
        assertThat(wrongThenRight.mastery()).isGreaterThan(rightThenWrong.mastery());
    }

    @Property(tries = 100)
    void liesBetweenZeroAndOneAndRisesWithEveryPoint(@ForAll @Size(max = 30) List<@DoubleRange(max = 1) Double> fractions,
            @ForAll @DoubleRange(max = 0.9) double fraction) {
        Performance performance = Performance.NONE;
        for (double one : fractions) {
            performance = performance.answered(one).after(DAY);
        }
        assertThat(performance.mastery()).isStrictlyBetween(0.0, 1.0);
        assertThat(performance.answered(fraction).mastery()).isLessThan(performance.answered(fraction + 0.1).mastery());
        assertThat(performance.answered(1).mastery()).isGreaterThan(performance.mastery());
        assertThat(performance.answered(0).mastery()).isLessThan(performance.mastery());
    }

    private static Performance repeated(int answers, double fraction) {
        Performance performance = Performance.NONE;
        for (int i = 0; i < answers; i++) {
            performance = performance.answered(fraction);
        }
        return performance;
    }
}
