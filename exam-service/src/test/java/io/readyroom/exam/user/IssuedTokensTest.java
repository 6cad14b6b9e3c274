package io.readyroom.exam.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

class IssuedTokensTest {

    private static final SessionToken TOKEN = new SessionToken("secret", 600);

    @Test
    void givesAsManyAsWereWanted() {
        assertThat(new IssuedTokens(List.of(TOKEN, TOKEN)).requireFor(2)).hasSize(2);
    }

    /** Taken by position, a missing one would shift all behind it into the sessions of others. */
    @Test
    void refusesAnyOtherNumberAndTellsNoToken() {
        for (IssuedTokens wrong : new IssuedTokens[] { new IssuedTokens(List.of(TOKEN)), new IssuedTokens(null),
                new IssuedTokens(List.of(TOKEN, TOKEN, TOKEN)) }) {
            assertThatThrownBy(() -> wrong.requireFor(2)).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("for 2").hasMessageNotContaining("secret");
        }
    }
}
