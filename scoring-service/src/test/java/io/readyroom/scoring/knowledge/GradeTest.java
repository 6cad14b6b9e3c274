package io.readyroom.scoring.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeTest {

    /** A stub by right and wrong alone would space out what was guessed. The median is 40 s. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "false, sure, 10000, AGAIN", "false, -, -, AGAIN",
            "true, guess, 10000, HARD", "true, unsure, 10000, HARD", "true, sure, 80001, HARD", "true, -, 80001, HARD",
            "true, -, -, GOOD", "true, -, 10000, GOOD", "true, sure, -, GOOD", "true, sure, 20001, GOOD",
            "true, sure, 80000, GOOD",
            "true, sure, 2999, GOOD", "true, sure, 20000, EASY", "true, sure, 3000, EASY" })
    void followsCorrectnessConfidenceAndTime(boolean right, String confidence, Integer timeMs, Grade grade) {
        assertThat(Grade.of(right, confidence, timeMs, 40_000)).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({ "900000", "3000" })
    void knowsNeitherSlowNorFastWithoutAMedian(int timeMs) {
        assertThat(Grade.of(true, "sure", timeMs, 0)).isEqualTo(Grade.GOOD);
    }
}
