package io.readyroom.exam.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.readyroom.exam.form.CandidateSlot;
import io.readyroom.exam.form.ExamFacts;
import io.readyroom.exam.form.FrozenForm;
import io.readyroom.exam.policy.DeliveryPolicy;
import io.readyroom.exam.response.SingleChoiceShape;

class SlotLocksTest {

    private static final DeliveryPolicy FEEDBACK = policy(null, List.of(), "onAnswer");
    private static final DeliveryPolicy FORWARD = policy("forward", List.of(), "afterSubmit");
    private static final DeliveryPolicy SERIES = policy(null, List.of("series"), "afterSubmit");

    @Test
    void locksWhatIsToldItsKey() {
        assertThat(locks(FEEDBACK, 3).positions()).containsExactly(3);
        assertThat(locks(policy("forward", List.of(), "onAnswer"), 3).positions()).containsExactly(1, 2, 3);
    }

    @Test
    void locksWhatWasPassedWhereThereIsNoWayBack() {
        assertThat(locks(FORWARD, 3).positions()).containsExactly(1, 2);
        assertThat(locks(FORWARD, 3).holds(3)).isFalse();
    }

    /** A saver that locked by session and not by section would lock the questions beside the series, too. */
    @Test
    void locksASeriesOnly() {
        assertThat(locks(SERIES, 4).positions()).containsExactly(4);
        assertThat(locks(SERIES, 1).positions()).isEmpty();
        assertThat(locks(SERIES, 1).never()).as("so that a session's answers all go one way").isFalse();
    }

    @Test
    void locksNothingByAnAnswerThatIsCleared() {
        assertThat(SlotLocks.of(form(FEEDBACK), 3, JsonNodeFactory.instance.nullNode()).positions()).isEmpty();
    }

    @Test
    void goesTheShortWayWhereNothingEverLocks() {
        assertThat(locks(DeliveryPolicy.FREE, 3)).isEqualTo(SlotLocks.NEVER);
        assertThat(SlotLocks.of(form(FEEDBACK), 3, JsonNodeFactory.instance.nullNode()).never()).isFalse();
    }

    @Test
    void isWrittenAsAnArray() {
        assertThat(locks(FORWARD, 4).toSql()).isEqualTo("{1,2,3}");
        assertThat(SlotLocks.NEVER.toSql()).isEqualTo("{}");
    }

    private static SlotLocks locks(DeliveryPolicy policy, int position) {
        return SlotLocks.of(form(policy), position, JsonNodeFactory.instance.objectNode());
    }

    /** Slots 1 and 2 are questions, 3 and 4 a series. */
    private static FrozenForm form(DeliveryPolicy policy) {
        return FrozenForm.of(UUID.randomUUID(), UUID.randomUUID(), false, new ExamFacts(null, null, "PER_COMPONENT", policy),
                List.of("questions", "series"),
                IntStream.rangeClosed(1, 4).mapToObj(position -> new CandidateSlot(position, UUID.randomUUID(), 1,
                        position > 2 ? 2 : 1, new SingleChoiceShape(List.of("a", "b")))).toList());
    }

    private static DeliveryPolicy policy(String navigation, List<String> lockOnAnswer, String feedback) {
        return new DeliveryPolicy(navigation, null, lockOnAnswer, null, null, null, null, feedback, null, null, null);
    }
}
