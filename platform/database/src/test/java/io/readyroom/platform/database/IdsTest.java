package io.readyroom.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void areVersionSevenAndDistinct() {
        UUID first = Ids.next();
        assertThat(first.version()).isEqualTo(7);
        assertThat(first.variant()).isEqualTo(2);
        assertThat(Ids.next()).isNotEqualTo(first);
    }

    @Test
    void startWithTheTime() {
        long millis = System.currentTimeMillis();
        assertThat(Ids.next().getMostSignificantBits() >>> 16).isBetween(millis, millis + 10_000);
    }
}
