package io.readyroom.platform.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class NulGuardTest {

    @Test
    void findsTheCharacterRawAndEscaped() {
        assertThat(hasNul("{\"a\":\"x\u0000\"}")).isTrue();
        assertThat(hasNul("{\"a\":\"x\\u0000\"}")).isTrue();
        assertThat(hasNul("{\"a\":\"x\\\\\\u0000\"}")).isTrue();
        assertThat(hasNul("\\u0000")).isTrue();
    }

    @Test
    void leavesWhatOnlyLooksLikeIt() {
        assertThat(hasNul("{\"a\":\"x\\\\u0000\"}")).isFalse();
        assertThat(hasNul("{\"a\":\"u0000\"}")).isFalse();
        assertThat(hasNul("{\"a\":\"\\u0001\"}")).isFalse();
        assertThat(hasNul("\\u000")).isFalse();
        assertThat(hasNul("")).isFalse();
    }

    private static boolean hasNul(String body) {
        return NulGuard.hasNul(body.getBytes(StandardCharsets.UTF_8));
    }
}
