package io.readyroom.exam.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.readyroom.exam.submission.ExamSessionSubmitted.SubmittedAnswer;

class SittingTimeTest {

    private static final Instant START = Instant.parse("2026-11-23T18:00:00Z");

    @Test
    void runsFromTheStartToTheSubmissionOnTheClock() {
        assertThat(SittingTime.onTheClock(START, START.plusSeconds(90), START.plusSeconds(100))).isEqualTo(90_000);
    }

    @Test
    void endsWithTheDeadlineWhenTheSweeperCameLater() {
        assertThat(SittingTime.onTheClock(START, START.plusSeconds(107), START.plusSeconds(100))).isEqualTo(100_000);
    }

    @Test
    void isTheSumOfWhatWasMeasuredWithoutAClock() {
        assertThat(SittingTime.measured(List.of(spent(1_500), spent(null), spent(500)))).isEqualTo(2_000);
    }

    private static SubmittedAnswer spent(Integer millis) {
        return new SubmittedAnswer(1, 1, "{}", millis, false, null, START);
    }
}
