package io.readyroom.exam.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class QuestionsUnderWayTest {

    private final QuestionsUnderWay underWay = new QuestionsUnderWay();
    private final UUID learner = UUID.randomUUID();
    private final List<UUID> form = List.of(UUID.randomUUID());

    @Test
    void knowsWhatIsUnderWayForTheSameLearnerOnly() {
        assertThat(underWay.add(learner, form)).isEmpty();
        assertThat(underWay.add(UUID.randomUUID(), form)).isEmpty();
        assertThat(underWay.add(learner, List.of(UUID.randomUUID()))).containsExactly(form);
    }

    /** Two sittings may have equal forms; taking one back must not take both. */
    @Test
    void takesBackTheOneThatWasRefused() {
        List<UUID> equal = List.copyOf(new java.util.ArrayList<>(form));
        underWay.add(learner, form);
        underWay.add(learner, equal);
        underWay.remove(learner, equal);
        assertThat(underWay.add(learner, List.of())).hasSize(1).first().isSameAs(form);
        underWay.remove(UUID.randomUUID(), form);
    }
}
