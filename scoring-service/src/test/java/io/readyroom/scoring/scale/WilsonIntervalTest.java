package io.readyroom.scoring.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.junit.jupiter.api.Test;

import io.readyroom.scoring.grading.Score;

class WilsonIntervalTest {

    /** Golden, domain section 4. */
    @Test
    void isAsInTheDomainFor25Of35() {
        WilsonInterval interval = WilsonInterval.of(new Score(25, 35), 35);
        assertThat(interval.low().setScale(3, RoundingMode.HALF_UP)).isEqualTo("0.549");
        assertThat(interval.high().setScale(3, RoundingMode.HALF_UP)).isEqualTo("0.837");
    }

    /** A stub that takes points for n would claim a narrower interval: 50 of 70 points are still 35 questions. */
    @Test
    void countsQuestionsAndNotPoints() {
        assertThat(WilsonInterval.of(new Score(50, 70), 35)).isEqualTo(WilsonInterval.of(new Score(25, 35), 35));
    }

    @Test
    void knowsNothingWithoutQuestions() {
        assertThat(WilsonInterval.of(Score.NONE, 0)).isEqualTo(new WilsonInterval(BigDecimal.ZERO, BigDecimal.ONE));
    }

    @Test
    void endsAtTheEdges() {
        assertThat(WilsonInterval.of(new Score(0, 10), 10).low()).isEqualByComparingTo("0");
        assertThat(WilsonInterval.of(new Score(0, 10), 10).high()).isEqualByComparingTo("0.277533");
        assertThat(WilsonInterval.of(new Score(10, 10), 10).low()).isEqualByComparingTo("0.722467");
        assertThat(WilsonInterval.of(new Score(10, 10), 10).high()).isEqualByComparingTo("1");
    }
}
