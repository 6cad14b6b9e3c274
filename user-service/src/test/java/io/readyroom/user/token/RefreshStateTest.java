package io.readyroom.user.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.readyroom.user.token.RefreshState.Decision;

class RefreshStateTest {

    @Test
    void rotatesAFreshToken() {
        assertThat(state(true, false, false, false).decide()).isEqualTo(Decision.ROTATE);
    }

    @Test
    void forgivesALostAnswerForAMoment() {
        assertThat(state(true, true, true, false).decide()).isEqualTo(Decision.ROTATE_AGAIN);
    }

    @Test
    void revokesTheFamilyOfATokenThatComesBackLater() {
        assertThat(state(true, true, false, false).decide()).isEqualTo(Decision.REVOKE);
        assertThat(state(true, true, false, true).decide()).isEqualTo(Decision.REVOKE);
    }

    /** The answer was not lost: somebody used it. */
    @Test
    void forgivesNothingOnceTheSuccessorWasUsed() {
        assertThat(state(true, true, true, true).decide()).isEqualTo(Decision.REVOKE);
    }

    @Test
    void refusesEveryTokenOfAFamilyThatHasEnded() {
        assertThat(state(false, false, false, false).decide()).isEqualTo(Decision.REFUSE);
        assertThat(state(false, true, true, false).decide()).isEqualTo(Decision.REFUSE);
    }

    private static RefreshState state(boolean open, boolean used, boolean inGrace, boolean successorUsed) {
        return new RefreshState(UUID.randomUUID(), UUID.randomUUID(), Set.of("learner"), false, open, used, inGrace,
                successorUsed);
    }
}
