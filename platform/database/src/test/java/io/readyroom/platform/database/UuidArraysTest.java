package io.readyroom.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.vertx.core.buffer.Buffer;

class UuidArraysTest {

    private static final String ONE = "01a216bf951f7d29a96c1d46e4fc66a6";
    private static final String TWO = "ffffffffffffffffffffffffffffffff";
    /** What {@code array_send} says of them: one dimension, no nulls, the type 2950, two elements from index 1. */
    private static final String BOTH = "00000001" + "00000000" + "00000b86" + "00000002" + "00000001" + "00000010" + ONE
            + "00000010" + TWO;
    private static final String EMPTY = "00000000" + "00000000" + "00000b86";

    @Test
    void joinsWhatIsInThem() {
        assertThat(UuidArrays.join(List.of(array(BOTH), array(EMPTY), array(BOTH))))
                .isEqualTo(HexFormat.of().parseHex(ONE + TWO + ONE + TWO));
        assertThat(UuidArrays.join(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "00000002" + "00000000" + "00000b86" + "00000001" + "00000001" + "00000010" + ONE,
            "00000001" + "00000001" + "00000b86" + "00000001" + "00000001" + "ffffffff",
            "00000001" + "00000000" + "00000017" + "00000002" + "00000001" + "00000004" + "00000001" + "00000004"
                    + "00000002" })
    void refusesWhatIsNoArrayOfIds(String other) {
        assertThatThrownBy(() -> UuidArrays.join(List.of(array(other)))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Buffer array(String hex) {
        return Buffer.buffer(HexFormat.of().parseHex(hex));
    }
}
