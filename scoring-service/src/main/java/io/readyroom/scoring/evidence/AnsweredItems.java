package io.readyroom.scoring.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import io.readyroom.scoring.grading.QuestionType;
import io.readyroom.scoring.grading.Score;
import io.readyroom.scoring.knowledge.Grade;
import io.readyroom.scoring.result.GradedItem;
import io.readyroom.scoring.submission.ExamSessionSubmitted;
import io.readyroom.scoring.submission.ExamSessionSubmitted.Answer;
import io.readyroom.scoring.submission.ExamSessionSubmitted.Slot;

/** What of a graded session is evidence: every question that was answered and counted. */
final class AnsweredItems {

    private final ExamSessionSubmitted session;
    private final ToLongFunction<QuestionType> medianMs;
    private final Map<Integer, Answer> answers;

    private AnsweredItems(ExamSessionSubmitted session, ToLongFunction<QuestionType> medianMs) {
        this.session = session;
        this.medianMs = medianMs;
        this.answers = answers(session);
    }

    /**
     * In the session's order.
     *
     * @param medianMs of questions of a type, 0 where it isn't known
     */
    static List<AnsweredItem> of(ExamSessionSubmitted session, List<GradedItem> graded, ToLongFunction<QuestionType> medianMs) {
        AnsweredItems items = new AnsweredItems(session, medianMs);
        Map<Integer, Slot> slots = session.slots().stream().collect(Collectors.toMap(Slot::position, Function.identity()));
        List<AnsweredItem> answered = new ArrayList<>();
        for (GradedItem item : graded) {
            Slot slot = slots.get(item.position());
            if (item.counted() && item.score().maxPoints() > 0 && slot != null && slot.objective() != null
                    && items.answers.containsKey(item.position())) {
                answered.add(items.item(slot, item.score()));
            }
        }
        return answered;
    }

    /** By position; those that were cleared again or never given are not among them. */
    static Map<Integer, Answer> answers(ExamSessionSubmitted session) {
        return session.answers().stream().filter(answer -> answer.response() != null && !answer.response().isNull())
                .collect(Collectors.toMap(Answer::position, Function.identity(), (first, second) -> second));
    }

    private AnsweredItem item(Slot slot, Score score) {
        Answer answer = answers.get(slot.position());
        Grade grade = Grade.of(score.points() == score.maxPoints(), answer.confidence(), answer.timeSpentMs(),
                medianMs.applyAsLong(slot.type()));
        return new AnsweredItem(slot.questionId(), slot.objective(), (double) score.points() / score.maxPoints(),
                session.measures() && !slot.repeated(), grade);
    }
}
