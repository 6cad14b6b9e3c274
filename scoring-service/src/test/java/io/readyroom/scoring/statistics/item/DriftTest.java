package io.readyroom.scoring.statistics.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import io.readyroom.scoring.statistics.ItemSums;
import io.readyroom.scoring.statistics.SumsJson;

/** Promise: CUSUM with allowance 0.5 and alarm at 4, both ways, against a reference that doesn't move along. */
class DriftTest {

    @Test
    void freezesAReferenceAndStaysCalmWhileNothingChanges() {
        Drift drift = Drift.NONE.next(answered(199, 100, 0));
        assertThat(drift).isEqualTo(Drift.NONE);
        drift = drift.next(answered(200, 100, 0));
        assertThat(drift.reference()).isCloseTo(0.5, within(1e-12));
        for (int i = 1; i <= 20; i++) {
            drift = drift.next(answered(200 + i * 100, 100 + i * 50, 0));
        }
        assertThat(drift.up()).isZero();
        assertThat(drift.down()).isZero();
        assertThat(drift.isAlarm()).isFalse();
    }

    /** 100 attempts with 60 right where 50 were expected: z = 10 / 5 = 2, so 1.5 beyond the allowance each time. */
    @Test
    void cumulatesBothWaysAndRaisesTheAlarmAtFour() {
        Drift easier = Drift.NONE.next(answered(200, 100, 0));
        Drift harder = easier;
        for (int i = 1; i <= 3; i++) {
            easier = easier.next(answered(200 + i * 100, 100 + i * 60, 0));
            harder = harder.next(answered(200 + i * 100, 100 + i * 40, 0));
            assertThat(easier.up()).isCloseTo(1.5 * i, within(1e-9));
            assertThat(harder.down()).isCloseTo(1.5 * i, within(1e-9));
            assertThat(easier.down()).isZero();
            assertThat(easier.isAlarm()).isEqualTo(i == 3);
            assertThat(harder.isAlarm()).isEqualTo(i == 3);
        }
    }

    @Test
    void waitsForABatch() {
        Drift drift = Drift.NONE.next(answered(200, 100, 0));
        assertThat(drift.next(answered(229, 129, 0))).isEqualTo(drift);
        assertThat(drift.next(answered(230, 130, 0)).up()).isPositive();
    }

    /** A stub would call the correction of a key a question that has become easier. */
    @Test
    void beginsAnewWhenResultsWereMadeAgain() {
        Drift drift = Drift.NONE.next(answered(200, 20, 0)).next(answered(300, 30, 0));
        Drift anew = drift.next(answered(300, 270, 300));
        assertThat(anew.up()).isZero();
        assertThat(anew.reference()).isCloseTo(0.9, within(0.01));
        assertThat(anew.next(answered(400, 360, 300)).isAlarm()).isFalse();
    }

    private static ItemSums answered(int attempts, int points, int corrections) {
        return SumsJson.read("""
                {"attempts": [%d, %d, %d, 0, 0, 0], "worth": %d, "corrections": %d}"""
                .formatted(attempts, points, points, attempts, corrections), ItemSums.class);
    }
}
