package io.readyroom.scoring.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The golden numbers of domain, section 7. A stub with another version's weights, or with difficulty first, misses them. */
class MemoryTest {

    private static final Offset<Double> SIX_DECIMALS = within(5e-7);

    @Test
    void followsTheGoldenReviews() {
        Memory first = Memory.first(Grade.GOOD);
        expect(first, 2.3065, 2.118104);
        assertThat(first.retrievability(2)).isCloseTo(0.909493, SIX_DECIMALS);
        Memory second = first.reviewed(Grade.GOOD, 2);
        expect(second, 10.964332, 2.111214);
        Memory third = second.reviewed(Grade.GOOD, 11);
        assertThat(third.stability()).isCloseTo(46.280217, SIX_DECIMALS);
        Memory fourth = third.reviewed(Grade.GOOD, 46);
        expect(fourth, 162.862202, 2.097455);
        assertThat(fourth.retrievability(60)).isCloseTo(0.953566, SIX_DECIMALS);
        Memory lapsed = fourth.reviewed(Grade.AGAIN, 60);
        expect(lapsed, 4.317090, 7.387716);
        assertThat(lapsed.reviewed(Grade.GOOD, 1).stability()).isCloseTo(6.306726, SIX_DECIMALS);
    }

    /** The intervals of that sequence are those that it was reviewed at. */
    @Test
    void fallsDueWhenRecallIsAsWanted() {
        Memory first = Memory.first(Grade.GOOD);
        Memory second = first.reviewed(Grade.GOOD, 2);
        assertThat(first.interval(0.9)).isEqualTo(2);
        assertThat(second.interval(0.9)).isEqualTo(11);
        assertThat(second.reviewed(Grade.GOOD, 11).interval(0.9)).isEqualTo(46);
        assertThat(Memory.first(Grade.AGAIN).interval(0.9)).isEqualTo(1);
    }

    /** A stub without the rule for one day would let five questions on one evening make a memory of months, or shrink it. */
    @Test
    void gainsLittleOnTheSameDay() {
        Memory memory = Memory.first(Grade.GOOD);
        assertThat(memory.reviewed(Grade.GOOD, 0).stability()).isEqualTo(memory.stability());
        assertThat(memory.reviewed(Grade.EASY, 0).stability()).isBetween(memory.stability(), 2 * memory.stability());
        assertThat(memory.reviewed(Grade.HARD, 0).stability()).isLessThan(memory.stability());
        assertThat(memory.reviewed(Grade.AGAIN, 0).stability()).isLessThan(memory.stability());
    }

    private static void expect(Memory memory, double stability, double difficulty) {
        assertThat(memory.stability()).isCloseTo(stability, SIX_DECIMALS);
        assertThat(memory.difficulty()).isCloseTo(difficulty, SIX_DECIMALS);
    }
}
