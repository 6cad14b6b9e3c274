package io.readyroom.question.banktool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    @Test
    void takesSecondsAndDatesWithinReason() {
        assertThat(RetryAfter.of("7", NOW)).isEqualTo(Duration.ofSeconds(7));
        assertThat(RetryAfter.of("Thu, 26 Nov 2026 12:00:09 GMT", NOW)).isEqualTo(Duration.ofSeconds(9));
        assertThat(RetryAfter.of("Thu, 26 Nov 2026 11:00:00 GMT", NOW)).isEqualTo(Duration.ofMillis(200));
        assertThat(RetryAfter.of("0", NOW)).isEqualTo(Duration.ofMillis(200));
        assertThat(RetryAfter.of("86400", NOW)).isEqualTo(Duration.ofMinutes(1));
        assertThat(RetryAfter.of("soon", NOW)).isEqualTo(Duration.ofSeconds(2));
    }
}
