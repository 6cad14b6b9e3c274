package io.readyroom.scoring.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.readyroom.platform.web.problem.ProblemException;

class WindowTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    @Test
    void isNinetyDaysUpToTheLastWeekThatIsOver() {
        assertThat(Window.of(null, null, THURSDAY)).isEqualTo(new Window(LocalDate.of(2026, 8, 25), SUNDAY));
        assertThat(Window.of(null, null, SUNDAY).to()).isEqualTo(SUNDAY.minusWeeks(1));
        assertThat(Window.of(null, "2027-01-01", THURSDAY).to()).isEqualTo(SUNDAY);
        assertThat(Window.of("2026-10-05", "2026-10-11", THURSDAY).to()).isEqualTo(LocalDate.of(2026, 10, 11));
    }

    @Test
    void takesWholePeriodsOnly() {
        Window window = Window.of("2026-10-05", "2026-10-11", THURSDAY);
        assertThat(window.contains(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 11))).isTrue();
        assertThat(window.contains(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 10, 11))).isFalse();
        assertThat(window.contains(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 18))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "2026-13-01,,from", "yesterday,,from", ",2026-02-30,to", "2026-11-02,2026-11-01,from", "2026-11-24,,from",
            "2025-11-21,,from" })
    void namesWhatIsNoTime(String from, String to, String field) {
        assertThatThrownBy(() -> Window.of(from, to, THURSDAY)).isInstanceOfSatisfying(ProblemException.class,
                refused -> assertThat(refused.errors()).extracting(error -> error.field()).containsExactly(field));
    }
}
