package io.readyroom.scoring.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.readyroom.scoring.grading.Score;
import io.readyroom.scoring.result.GradedItem;
import io.readyroom.scoring.submission.ExamSessionSubmitted;
import io.readyroom.scoring.submission.SubmissionMother;

class GradedSlotTest {

    private final SubmissionMother session = SubmissionMother.microsoft("exam");

    @Test
    void leavesOutWhatDoesNotCount() {
        session.choice("plan", "a").choice("plan", "b");
        assertThat(slots(new GradedItem(1, UUID.randomUUID(), 1, new Score(0, 1), false, true),
                new GradedItem(2, UUID.randomUUID(), 1, new Score(1, 2), true, false))).singleElement().satisfies(slot -> {
                    assertThat(slot.slot().position()).isEqualTo(2);
                    assertThat(slot.share()).isEqualTo(0.5);
                });
    }

    @Test
    void knowsWhatWasMetBefore() {
        session.choice("plan", "a").repeated().choice("plan", "b");
        assertThat(slots()).extracting(GradedSlot::isFirstAttempt).containsExactly(false, true);
    }

    /** A stub that looks at the time alone calls whoever leaves a question out in a hurry a guesser. */
    @Test
    void takesAnAnswerInLessThanThreeSecondsForAGuess() {
        session.choice("plan", "a").took(2_999, null).choice("plan", "b").took(3_000, null).choice("plan", null)
                .choice("plan", "c").took(900, null)
                .changed(data -> ((com.fasterxml.jackson.databind.node.ObjectNode) data.get("answers").get(2))
                        .putNull("response"))
                .choice("plan", "b");
        assertThat(slots()).extracting(GradedSlot::isRapidGuess).containsExactly(true, false, false, false, false);
        assertThat(slots()).extracting(GradedSlot::isAnswered).containsExactly(true, true, false, false, true);
    }

    private List<GradedSlot> slots(GradedItem... items) {
        return GradedSlot.counted(session.submission().session(), List.of(items));
    }

    private List<GradedSlot> slots() {
        ExamSessionSubmitted submitted = session.submission().session();
        return GradedSlot.counted(submitted, IntStream.range(0, submitted.slots().size())
                .mapToObj(i -> new GradedItem(i + 1, session.version(i + 1), 1, new Score(0, 1), true, false)).toList());
    }
}
