package io.readyroom.scoring.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import io.readyroom.scoring.grading.Score;

class BinsTest {

    @Test
    void thirdsAreAsEqualAsWholeBinsAllow() {
        assertThat(new Bins(Map.of(10, 5L, 50, 5L, 90, 5L)).thirds()).isEqualTo(Map.of(10, 0, 50, 1, 90, 2));
        assertThat(new Bins(Map.of(40, 1L, 41, 1L, 42, 1L, 43, 1L, 44, 1L, 45, 1L)).thirds().values())
                .containsExactly(0, 0, 1, 1, 2, 2);
        assertThat(new Bins(Map.of(50, 7L)).thirds()).isEqualTo(Map.of(50, 1));
        Bins all = new Bins(Map.of(10, 5L, 50, 5L, 90, 5L));
        assertThat(new Bins(Map.of(10, 4L, 90, 1L)).by(all.thirds())).containsExactly(4, 0, 1);
    }

    @Test
    void whatIsTakenAwayLeavesNoTrace() {
        Bins bins = new Bins(Map.of(10, 2L));
        bins.addAll(new Bins(Map.of(10, -2L, 20, 0L)));
        assertThat(bins).isEqualTo(new Bins());
    }

    @Test
    void theWholeHasABinOfItsOwn() {
        assertThat(Bins.ofShare(35, 35)).isEqualTo(100);
        assertThat(Bins.ofShare(34, 35)).isEqualTo(97);
        assertThat(Bins.ofShare(0, 35)).isZero();
    }

    /** Half of those who are equal are below; of few results nothing is said. */
    @Test
    void percentileIsWhereAResultStands() {
        Bins results = new Bins(Map.of(40, 20L, 50, 20L, 60, 10L));
        assertThat(ExamPercentiles.percentile(results, new Score(20, 40))).isEqualTo(OptionalDouble.of(60));
        assertThat(ExamPercentiles.percentile(results, new Score(40, 40))).isEqualTo(OptionalDouble.of(100));
        assertThat(ExamPercentiles.percentile(results, new Score(0, 40))).isEqualTo(OptionalDouble.of(0));
        assertThat(ExamPercentiles.percentile(results, Score.NONE)).isEmpty();
        assertThat(ExamPercentiles.percentile(new Bins(Map.of(40, 49L)), new Score(20, 40))).isEmpty();
    }
}
