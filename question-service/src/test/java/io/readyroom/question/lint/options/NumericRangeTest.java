package io.readyroom.question.lint.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumericRangeTest {

    @ParameterizedTest
    @CsvSource({ "en, between 5 and 10 minutes, 5, 10, minutes", "en, 5–10 minutes, 5, 10, minutes", "en, 5 to 10, 5, 10, ''",
            "en, 5 minutes to 10 minutes, 5, 10, minutes", "en, up to 10 %, , 10, %", "en, at least 5 days, 5, , days",
            "en, 5 or more, 5, , ''", "en, less than 10, , 10, ''", "en, more than 5, 5, , ''",
            "en, '1,000 tokens', 1000, 1000, tokens",
            "en, 1.5 hours, 1.5, 1.5, hours", "de, zwischen 5 und 10 Minuten, 5, 10, minuten", "de, bis zu 10 Tage, , 10, tage",
            "de, '1.000 Token', 1000, 1000, token", "de, '1,5 Stunden', 1.5, 1.5, stunden", "de, mindestens 5, 5, , ''",
            "de, 5 oder mehr, 5, , ''", "en, -20 %, -20, -20, %" })
    void readsRanges(String language, String text, BigDecimal low, BigDecimal high, String unit) {
        assertThat(NumericRange.of(text, language)).get().satisfies(range -> {
            assertThat(range.low()).isEqualTo(low);
            assertThat(range.high()).isEqualTo(high);
            assertThat(range.unit()).isEqualTo(unit);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "Azure Speech", "5000:8080", "2026-11-23", "10-5", "5 of the 10 replicas that run", "v3.0", "" })
    void leavesOtherTextsAlone(String text) {
        assertThat(NumericRange.of(text, "en")).isEmpty();
    }

    @Test
    void overlapsWhereANumberLiesInBoth() {
        assertThat(overlap("1–10", "10–20")).isTrue();
        assertThat(overlap("1–10", "11–20")).isFalse();
        assertThat(overlap("less than 10", "10 or more")).isFalse();
        assertThat(overlap("up to 10", "10 or more")).isTrue();
        assertThat(overlap("more than 5", "less than 9")).isTrue();
        assertThat(overlap("more than 9", "less than 9")).isFalse();
        assertThat(overlap("at least 3", "5")).isTrue();
        assertThat(overlap("at least 3 days", "5 hours")).isFalse();
    }

    private static boolean overlap(String one, String other) {
        NumericRange first = NumericRange.of(one, "en").orElseThrow();
        NumericRange second = NumericRange.of(other, "en").orElseThrow();
        assertThat(first.overlaps(second)).isEqualTo(second.overlaps(first));
        return first.overlaps(second);
    }
}
