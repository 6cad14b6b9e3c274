package io.readyroom.scoring.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

class RetakeRuleTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 10);

    @Test
    void microsoftWaitsADayThenTwoWeeksThenForTheYear() {
        RetakeRule rule = RetakeRule.of("microsoft").orElseThrow();
        assertThat(rule.earliest(failures(0))).isEqualTo(FIRST.plusDays(1));
        assertThat(rule.earliest(failures(0, 1))).isEqualTo(FIRST.plusDays(15));
        assertThat(rule.earliest(failures(0, 1, 15, 29))).isEqualTo(FIRST.plusDays(43));
        assertThat(rule.earliest(failures(0, 1, 15, 29, 43))).isEqualTo(FIRST.plusYears(1));
        // A year on, the count begins anew.
        assertThat(rule.earliest(failures(0, 400))).isEqualTo(FIRST.plusDays(401));
    }

    @Test
    void awsAlwaysWaitsTwoWeeks() {
        RetakeRule rule = RetakeRule.of("aws").orElseThrow();
        assertThat(rule.earliest(failures(0))).isEqualTo(FIRST.plusDays(14));
        assertThat(rule.earliest(failures(0, 14, 28, 42, 56, 70))).isEqualTo(FIRST.plusDays(84));
    }

    @Test
    void googleWaitsLongerEachTime() {
        RetakeRule rule = RetakeRule.of("google").orElseThrow();
        assertThat(rule.earliest(failures(0))).isEqualTo(FIRST.plusDays(14));
        assertThat(rule.earliest(failures(0, 14))).isEqualTo(FIRST.plusDays(74));
        assertThat(rule.earliest(failures(0, 14, 74))).isEqualTo(FIRST.plusDays(439));
        assertThat(rule.earliest(failures(0, 14, 74, 440))).isEqualTo(FIRST.plusDays(805));
    }

    @Test
    void everyRuleHasASourceAndADate() {
        for (String vendor : List.of("microsoft", "aws", "google")) {
            assertThat(RetakeRule.of(vendor)).get().satisfies(rule -> {
                assertThat(rule.source()).startsWith("https://");
                assertThat(rule.checkedAt()).isNotNull();
            });
        }
        assertThat(RetakeRule.of("somebody")).isEmpty();
        assertThat(RetakeRule.of(null)).isEmpty();
    }

    private static List<LocalDate> failures(int... days) {
        return java.util.Arrays.stream(days).mapToObj(FIRST::plusDays).toList();
    }
}
