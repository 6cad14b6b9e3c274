package io.readyroom.question.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SumsTest {

    /** Every choice of questions is tried: which sums there are is not for arithmetic to say. */
    @Property(tries = 300)
    void knowsTheSumsThatThereAre(@ForAll @Size(max = 10) List<@IntRange(min = 1, max = 6) Integer> questions,
            @ForAll @IntRange(max = 40) int most) {
        Set<Integer> sums = sums(questions);
        boolean[] made = Sums.upTo(most, available(questions, 6));
        for (int sum = 0; sum <= most; sum++) {
            assertThat(made[sum]).as("%s of %s", sum, questions).isEqualTo(sums.contains(sum));
            assertThat(Sums.reaches(sum, available(questions, 6))).isEqualTo(sums.contains(sum));
        }
    }

    /** Two domains, by hand: the total is as near as it can be, and exact when any choice makes it so. */
    @Property(tries = 300)
    void comesAsNearToTheTotalAsAnyChoice(@ForAll @Size(max = 7) List<@IntRange(min = 1, max = 5) Integer> first,
            @ForAll @Size(max = 7) List<@IntRange(min = 1, max = 5) Integer> second,
            @ForAll @IntRange(min = 1, max = 20) int firstNeed, @ForAll @IntRange(min = 1, max = 20) int secondNeed) {
        int[] needs = { firstNeed, secondNeed };
        int[][] available = { available(first, 5), available(second, 5) };
        boolean enough = first.stream().mapToInt(Integer::intValue).sum() >= firstNeed
                && second.stream().mapToInt(Integer::intValue).sum() >= secondNeed;

        assertThat(Sums.targets(needs, available).isPresent()).isEqualTo(enough);
        Sums.targets(needs, available).ifPresent(targets -> {
            assertThat(sums(first)).contains(targets[0]);
            assertThat(sums(second)).contains(targets[1]);
            int total = firstNeed + secondNeed;
            int nearest = sums(first).stream().filter(sum -> Math.abs(sum - firstNeed) <= 5)
                    .flatMap(one -> sums(second).stream().filter(sum -> Math.abs(sum - secondNeed) <= 5)
                            .map(other -> Math.abs(one + other - total)))
                    .min(Integer::compare).orElseThrow();
            assertThat(Math.abs(targets[0] + targets[1] - total)).isEqualTo(nearest);
        });
    }

    /** Three points each can't make seven; the other domain takes what is left over. */
    @Example
    void letsAnotherDomainMakeUpForOneThatCannot() {
        assertThat(Sums.targets(new int[] { 7, 5 }, new int[][] { { 0, 0, 0, 9 }, { 0, 9, 0, 0 } }).orElseThrow())
                .containsExactly(6, 6);
    }

    @Example
    void leavesNeedsAsTheyAreWhereTheyCanBeMade() {
        assertThat(Sums.targets(new int[] { 7, 0, 5 }, new int[][] { { 0, 9 }, { 0, 9 }, { 0, 9 } }).orElseThrow())
                .containsExactly(7, 0, 5);
    }

    private static int[] available(List<Integer> questions, int most) {
        int[] available = new int[most + 1];
        questions.forEach(points -> available[points]++);
        return available;
    }

    private static Set<Integer> sums(List<Integer> questions) {
        Set<Integer> sums = new TreeSet<>();
        IntStream.range(0, 1 << questions.size()).forEach(choice -> sums.add(IntStream.range(0, questions.size())
                .filter(i -> ((choice >> i) & 1) == 1).map(questions::get).sum()));
        return sums;
    }

    @Example
    void totalsByPoints() {
        assertThat(Sums.total(new int[] { 7, 2, 1 })).isEqualTo(4);
        assertThat(Arrays.asList(Sums.reaches(-1, new int[] { 0, 5 }), Sums.reaches(6, new int[] { 0, 5 })))
                .containsExactly(false, false);
    }
}
