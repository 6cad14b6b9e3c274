package io.readyroom.exam.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SessionStatusTest {

    /** The whole table: a row per status, in it every status that it may become. */
    @ParameterizedTest
    @CsvSource({
            "OPEN, PAUSED|ON_BREAK|SUBMITTED|ABANDONED",
            "PAUSED, OPEN|SUBMITTED|ABANDONED",
            "ON_BREAK, OPEN|SUBMITTED|ABANDONED",
            "SUBMITTED, PENDING_GRADING|SCORED",
            "PENDING_GRADING, SCORED",
            "SCORED, ''",
            "ABANDONED, ''" })
    void hasTheseLegalChangesAndNoOthers(SessionStatus from, String targets) {
        for (SessionStatus to : SessionStatus.values()) {
            boolean legal = Arrays.asList(targets.split("\\|")).contains(to.name());
            assertThat(from.mayBecome(to)).as("%s → %s", from, to).isEqualTo(legal);
        }
    }

    @ParameterizedTest
    @EnumSource(SessionStatus.class)
    void neverOpensAgainWhatHasEnded(SessionStatus status) {
        if (!status.isRunning()) {
            assertThat(status.mayBecome(SessionStatus.OPEN)).isFalse();
            assertThat(status.mayBecome(SessionStatus.ABANDONED)).isFalse();
        }
    }

    @Test
    void givesStatementsTheirGuard() {
        assertThat(SessionStatus.SUBMITTED.sources()).containsExactlyInAnyOrder("open", "paused", "on_break");
        assertThat(SessionStatus.SCORED.sources()).containsExactlyInAnyOrder("submitted", "pending_grading");
    }

    @ParameterizedTest
    @EnumSource(SessionStatus.class)
    void isFoundByItsName(SessionStatus status) {
        assertThat(SessionStatus.find(status.wire())).contains(status);
    }
}
