package io.readyroom.scoring.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MemoryPropertiesTest {

    @Property(tries = 200)
    void staysInItsBoundsWhateverComes(@ForAll Grade first, @ForAll @Size(max = 40) List<Grade> grades,
            @ForAll @IntRange(max = 400) int days) {
        Memory memory = Memory.first(first);
        for (Grade grade : grades) {
            memory = memory.reviewed(grade, (days * (long) grade.number()) % 90);
            assertThat(memory.stability()).isFinite().isGreaterThanOrEqualTo(0.001);
            assertThat(memory.difficulty()).isBetween(1.0, 10.0);
        }
        assertThat(memory.interval(0.9)).isBetween(1, 36_500);
        assertThat(memory.retrievability(days)).isBetween(0.0, 1.0);
    }

    /** Better recalled is remembered longer and found easier. */
    @Property(tries = 200)
    void risesWithTheGrade(@ForAll("memories") Memory memory, @ForAll @IntRange(max = 1000) int days) {
        Memory worse = memory.reviewed(Grade.AGAIN, days);
        for (Grade grade : EnumSet.range(Grade.HARD, Grade.EASY)) {
            Memory better = memory.reviewed(grade, days);
            assertThat(better.stability()).isGreaterThanOrEqualTo(worse.stability());
            assertThat(better.difficulty()).isLessThanOrEqualTo(worse.difficulty());
            worse = better;
        }
    }

    @Property(tries = 200)
    void successNeverShortensAndALapseNeverLengthens(@ForAll("memories") Memory memory,
            @ForAll @IntRange(min = 1, max = 1000) int days) {
        assertThat(memory.reviewed(Grade.HARD, days).stability()).isGreaterThanOrEqualTo(memory.stability());
        assertThat(memory.reviewed(Grade.AGAIN, days).stability()).isLessThanOrEqualTo(Math.max(memory.stability(), 0.001));
    }

    @Property(tries = 200)
    void isForgottenWithTimeAndDueSoonerTheMoreIsWanted(@ForAll("memories") Memory memory,
            @ForAll @IntRange(max = 1000) int days, @ForAll @DoubleRange(min = 0.7, max = 0.98) double retention) {
        assertThat(memory.retrievability(days + 1)).isLessThan(memory.retrievability(days));
        assertThat(memory.interval(retention)).isGreaterThanOrEqualTo(memory.interval(retention + 0.01));
    }

    @Provide
    Arbitrary<Memory> memories() {
        return Combinators.combine(Arbitraries.doubles().between(0.001, 3000).ofScale(3), Arbitraries.doubles().between(1, 10))
                .as(Memory::new);
    }
}
