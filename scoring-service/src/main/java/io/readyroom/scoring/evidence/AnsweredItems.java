package io.readyroom.scoring.evidence;

import java.util.List;
import java.util.function.ToLongFunction;

import io.readyroom.scoring.grading.QuestionType;
import io.readyroom.scoring.grading.Score;
import io.readyroom.scoring.knowledge.Grade;
import io.readyroom.scoring.result.GradedItem;
import io.readyroom.scoring.sitting.GradedSlot;
import io.readyroom.scoring.submission.ExamSessionSubmitted;

/** What of a graded session is evidence: every question that was answered and counted. */
final class AnsweredItems {

    private AnsweredItems() {
    }

    /**
     * In the session's order.
     *
     * @param medianMs of questions of a type, 0 where it isn't known
     */
    static List<AnsweredItem> of(ExamSessionSubmitted session, List<GradedItem> graded, ToLongFunction<QuestionType> medianMs) {
        return GradedSlot.counted(session, graded).stream()
                .filter(slot -> slot.isAnswered() && slot.hasPoints() && slot.slot().objective() != null)
                .map(slot -> new AnsweredItem(slot.slot().questionId(), slot.slot().objective(), slot.share(),
                        session.measures() && slot.isFirstAttempt(), grade(slot, medianMs)))
                .toList();
    }

    private static Grade grade(GradedSlot slot, ToLongFunction<QuestionType> medianMs) {
        Score score = slot.item().score();
        return Grade.of(score.points() == score.maxPoints(), slot.answer().confidence(), slot.timeSpentMs(),
                medianMs.applyAsLong(slot.slot().type()));
    }
}
