package io.readyroom.question.banktool;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** How long a server asks us to wait: seconds or a date, as RFC 9110 has it. */
final class RetryAfter {

    private static final Duration SHORTEST = Duration.ofMillis(200);
    static final Duration USUAL = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private RetryAfter() {
    }

    static Duration of(HttpHeaders headers, Instant now) {
        return headers.firstValue("Retry-After").map(value -> of(value.strip(), now)).orElse(USUAL);
    }

    static Duration of(String value, Instant now) {
        if (value.matches("\\d{1,9}")) {
            return bounded(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            return bounded(Duration.between(now, ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)));
        } catch (DateTimeParseException e) {
            // A header that says nothing is no reason to stop.
            return USUAL;
        }
    }

    private static Duration bounded(Duration wait) {
        Duration atLeast = wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait;
        return atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast;
    }
}
