package io.readyroom.scoring.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TimeBinsTest {

    @Property(tries = 100)
    void aMedianIsOffByABinAtMost(
            @ForAll @Size(min = 31, max = 61) List<@IntRange(min = 3000, max = 3_600_000) Integer> times) {
        TreeMap<Integer, Long> bins = new TreeMap<>();
        times.forEach(time -> bins.merge(TimeBins.bin(time), 1L, Long::sum));
        List<Integer> sorted = times.stream().sorted().toList();
        int lower = sorted.get((times.size() - 1) / 2);
        int upper = sorted.get(times.size() / 2);
        assertThat((double) TimeBins.medianMs(bins)).isBetween(lower / 1.2, upper * 1.2);
    }

    @Test
    void saysNothingOfTooFew() {
        assertThat(TimeBins.medianMs(new TreeMap<>(Map.of(20, 29L)))).isZero();
        assertThat((double) TimeBins.medianMs(new TreeMap<>(Map.of(20, 30L)))).isCloseTo(34_896, Percentage.withPercentage(1));
        assertThat(TimeBins.medianMs(new TreeMap<>())).isZero();
    }

    @Test
    void takesNoGuessForATime() {
        assertThat(TimeBins.isTime(null)).isFalse();
        assertThat(TimeBins.isTime(2999)).isFalse();
        assertThat(TimeBins.isTime(3000)).isTrue();
        assertThat(TimeBins.bin(Integer.MAX_VALUE)).isEqualTo(47);
        assertThat(Math.pow(2, TimeBins.bin(3000) / 4.0)).isEqualTo(2.83, within(0.01));
    }
}
