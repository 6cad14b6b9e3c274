package io.readyroom.faults.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownStatusesOnlyTest {

    @ParameterizedTest
    @ValueSource(ints = { 200, 201, 202, 401, 404, 409, 422, 429, 503, 504 })
    void knows(int status) {
        assertThat(KnownStatusesOnly.isKnown(status)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = { 302, 500, 501, 502, 520 })
    void callsABug(int status) {
        assertThat(KnownStatusesOnly.isKnown(status)).isFalse();
    }
}
