package io.readyroom.exam.missed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.readyroom.platform.messaging.PermanentEventException;

class OutcomesTest {

    private static final UUID SESSION = new UUID(1, 1);

    @Test
    void saysOfAResultThatTheRestIsRight() {
        assertThat(Outcomes.of(SESSION, List.of(5, 2))).isEqualTo(new Outcomes(SESSION, "+-++-", true));
        assertThat(Outcomes.of(SESSION, List.of())).isEqualTo(new Outcomes(SESSION, "", true));
    }

    @Test
    void knowsNothingOfOtherQuestionsFromOneAnswer() {
        assertThat(Outcomes.of(SESSION, 3, true)).isEqualTo(new Outcomes(SESSION, "??-", false));
        assertThat(Outcomes.of(SESSION, 1, false)).isEqualTo(new Outcomes(SESSION, "+", false));
    }

    /** Two rows of one session in a statement: the second would be lost. */
    @Test
    void putsTogetherWhatComesTogether() {
        assertThat(Outcomes.of(SESSION, 3, true).and(Outcomes.of(SESSION, 1, false)).text()).isEqualTo("+?-");
        assertThat(Outcomes.of(SESSION, 1, true).and(Outcomes.of(SESSION, 1, false)).text()).isEqualTo("+");
        Outcomes result = Outcomes.of(SESSION, List.of(2));
        assertThat(Outcomes.of(SESSION, 1, true).and(result)).isEqualTo(result);
        assertThat(result.and(Outcomes.of(SESSION, 4, true))).isEqualTo(new Outcomes(SESSION, "+-+-", true));
    }

    @Test
    void refusesPositionsThatNoFormHas() {
        for (int position : new int[] { 0, -1, Integer.MAX_VALUE }) {
            assertThatThrownBy(() -> Outcomes.of(SESSION, List.of(position))).isInstanceOf(PermanentEventException.class);
        }
    }
}
