package io.readyroom.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.readyroom.benchmarks.measure.Spread;

class ClaimTest {

    private static Spread figure(double value) {
        return Spread.of(List.of(value));
    }

    @Test
    void holdsRatiosAgainstTheirFloorFromBelow() {
        Claim claim = Claim.atLeast("a", "b", "c", figure(0.8), 0.75, 0.9);
        assertThat(claim.reachesFloor()).isTrue();
        assertThat(claim.reachesGoal()).isFalse();
        assertThat(Claim.atLeast("a", "b", "c", figure(0.7499), 0.75, 0.9).reachesFloor()).isFalse();
        assertThat(Claim.atLeast("a", "b", "c", figure(0.75), 0.75, null).reachesFloor()).isTrue();
    }

    @Test
    void holdsTimesAgainstTheirLimitFromAbove() {
        assertThat(Claim.atMost("a", "b", "c", figure(500), "ms", 500, 100.0).reachesFloor()).isTrue();
        assertThat(Claim.atMost("a", "b", "c", figure(501), "ms", 500, 100.0).reachesFloor()).isFalse();
        assertThat(Claim.atMost("a", "b", "c", figure(99), "ms", 500, 100.0).reachesGoal()).isTrue();
    }

    @Test
    void hasNoGoalToReachWhereThereIsNone() {
        assertThat(Claim.atMost("a", "b", "c", figure(1), "ms", 500, null).reachesGoal()).isFalse();
    }

    @Test
    void canBeAimedAtOnly() {
        Claim aim = Claim.atMost("a", "b", "c", figure(1), "s", Double.POSITIVE_INFINITY, 0.1);
        assertThat(aim.hasFloor()).isFalse();
        assertThat(aim.reachesFloor()).isTrue();
        assertThat(Claim.atMost("a", "b", "c", figure(1), "s", 2, 0.1).hasFloor()).isTrue();
    }
}
