package io.readyroom.scoring.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.readyroom.scoring.result.GradedItem;
import io.readyroom.scoring.submission.ExamSessionSubmitted;
import io.readyroom.scoring.submission.ExamSessionSubmitted.Answer;
import io.readyroom.scoring.submission.ExamSessionSubmitted.Slot;

/**
 * A question of a session: what was asked, what was answered, and what it got.
 *
 * @param answer null where nothing was saved
 */
public record GradedSlot(Slot slot, Answer answer, GradedItem item) {

    /** Faster than anybody reads (domain, section 5). */
    private static final int RAPID_MS = 3_000;

    /** Those that count, in the order of the result; whether the session measures is for the reader to ask. */
    public static List<GradedSlot> counted(ExamSessionSubmitted session, List<GradedItem> items) {
        Map<Integer, Slot> slots = session.slots().stream().collect(Collectors.toMap(Slot::position, Function.identity()));
        Map<Integer, Answer> answers = session.answers().stream()
                .collect(Collectors.toMap(Answer::position, Function.identity(), (first, second) -> second));
        List<GradedSlot> counted = new ArrayList<>(items.size());
        for (GradedItem item : items) {
            Slot slot = slots.get(item.position());
            if (item.counted() && slot != null) {
                counted.add(new GradedSlot(slot, answers.get(item.position()), item));
            }
        }
        return counted;
    }

    /** Whether the learner met the question for the first time, as exam-service froze it at the start. */
    public boolean isFirstAttempt() {
        return !slot.repeated();
    }

    public boolean isAnswered() {
        return answer != null && answer.isGiven();
    }

    /** Whether it was answered too fast to have been read. To go on without an answer is no guess. */
    public boolean isRapidGuess() {
        return isAnswered() && answer.timeSpentMs() != null && answer.timeSpentMs() < RAPID_MS;
    }

    /** As the client measured it, or null. */
    public Integer timeSpentMs() {
        return answer == null ? null : answer.timeSpentMs();
    }

    /** Whether it could give points: of nothing there is no share. */
    public boolean hasPoints() {
        return item.score().maxPoints() > 0;
    }

    /** Of the points that it could give, 0 to 1. */
    public double share() {
        return (double) item.score().points() / item.score().maxPoints();
    }
}
