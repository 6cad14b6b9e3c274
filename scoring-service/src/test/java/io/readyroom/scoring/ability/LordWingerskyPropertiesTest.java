package io.readyroom.scoring.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class LordWingerskyPropertiesTest {

    /** Against all combinations of right and wrong, counted out. */
    @Property(tries = 50)
    void isWhatCountingOutGives(@ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = 0.01, max = 0.99) Double> chances) {
        LordWingersky form = new LordWingersky();
        chances.forEach(form::add);
        double[] counted = new double[chances.size() + 1];
        for (int pattern = 0; pattern < 1 << chances.size(); pattern++) {
            double probability = 1;
            for (int item = 0; item < chances.size(); item++) {
                probability *= (pattern >> item & 1) == 1 ? chances.get(item) : 1 - chances.get(item);
            }
            counted[Integer.bitCount(pattern)] += probability;
        }
        assertThat(form.distribution()).containsExactly(counted, within(1e-12));
        assertThat(form.atLeast(0)).isEqualTo(1, within(1e-12));
        assertThat(form.atLeast(chances.size() + 1)).isZero();
    }

    @Property(tries = 20)
    void anItemOfSeveralComponentsIsThatManyOfOne(@ForAll @DoubleRange(min = 0, max = 1) double chance) {
        double[] three = new LordWingersky().add(0.3).add(chance, 3).distribution();
        assertThat(three).containsExactly(new LordWingersky().add(0.3).add(chance).add(chance).add(chance).distribution(),
                within(1e-12));
        assertThat(Arrays.stream(three).sum()).isEqualTo(1, within(1e-12));
    }
}
