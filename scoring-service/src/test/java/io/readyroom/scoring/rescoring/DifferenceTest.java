package io.readyroom.scoring.rescoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.readyroom.scoring.result.ExamResult;
import io.readyroom.scoring.result.ScaledScore;

class DifferenceTest {

    @Test
    void saysWhoCrossesThePassLineAndWhichWay() {
        Difference up = Difference.between(result(23, 35, false), result(24, 35, true));
        assertThat(up.crosses()).isTrue();
        assertThat(up.passed()).isTrue();
        assertThat(up.gain()).isEqualTo(1);
        Difference down = Difference.between(result(24, 35, true), result(23, 35, false));
        assertThat(down.passed()).isFalse();
        assertThat(down.gain()).isEqualTo(-1);
    }

    /** A voided question takes its point and its maximum: as many points less, and yet a pass. */
    @Test
    void goesByTheVerdictAndNotByThePoints() {
        Difference difference = Difference.between(result(23, 35, false), result(23, 33, true));
        assertThat(difference.gain()).isZero();
        assertThat(difference.isChanged()).isTrue();
        assertThat(difference.passed()).isTrue();
    }

    @Test
    void crossesNothingWhereNothingIsJudged() {
        Difference difference = Difference.between(result(3, 5, null), result(4, 5, null));
        assertThat(difference.isChanged()).isTrue();
        assertThat(difference.crosses()).isFalse();
    }

    /** The key changed and the learner's answer is as wrong as before. */
    @Test
    void isNoChangeWhenTheLearnerSeesTheSame() {
        assertThat(Difference.between(result(3, 5, false), result(3, 5, false)).isChanged()).isFalse();
    }

    @Test
    void addsUpWhereverAWalkIsCut() {
        List<Difference> all = List.of(Difference.between(result(23, 35, false), result(24, 35, true)),
                Difference.between(result(24, 35, true), result(23, 35, false)),
                Difference.between(result(10, 35, false), result(10, 35, false)),
                Difference.between(result(11, 35, false), result(12, 35, false)));
        Tally whole = Tally.NOTHING.plus(all);
        assertThat(whole).isEqualTo(Tally.NOTHING.plus(all.subList(0, 1)).plus(List.of()).plus(all.subList(1, 4)));
        assertThat(whole.sessions()).isEqualTo(4);
        assertThat(whole.changed()).isEqualTo(3);
        assertThat(whole.crossedUp()).isEqualTo(1);
        assertThat(whole.crossedDown()).isEqualTo(1);
        assertThat(whole.differences()).isEqualTo(Map.of(-1, 1, 0, 1, 1, 2));
    }

    private static ExamResult result(int points, int maxPoints, Boolean passed) {
        ScaledScore scaled = passed == null ? null : new ScaledScore(passed ? 700 + points : 600 + points, 1, 1000, 700);
        return new ExamResult(new UUID(0, 1), 1, Instant.EPOCH, points, maxPoints, scaled, passed, BigDecimal.ZERO,
                BigDecimal.ONE, List.of(), 1, 0, BigDecimal.ZERO);
    }
}
