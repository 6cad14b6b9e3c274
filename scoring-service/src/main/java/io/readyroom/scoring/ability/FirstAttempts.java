package io.readyroom.scoring.ability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.readyroom.scoring.result.GradedItem;
import io.readyroom.scoring.result.ScoredExam;
import io.readyroom.scoring.submission.ExamSessionSubmitted;
import io.readyroom.scoring.submission.ExamSessionSubmitted.Answer;
import io.readyroom.scoring.submission.ExamSessionSubmitted.Slot;

/**
 * What a session measures: questions that the learner met for the first time and that count. Empty for sessions that don't
 * measure.
 */
public record FirstAttempts(UUID learnerId, String exam, List<FirstAttempt> attempts) {

    /** Faster than anybody reads: it says nothing about the item (domain, section 5). */
    private static final int RAPID_MS = 3_000;

    /**
     * @param floor of guessing, by what the learner saw
     * @param share of the points, 0 to 1
     * @param rapid left out where items are measured; for the learner it stands
     */
    public record FirstAttempt(UUID questionVersionId, double floor, double share, boolean rapid) {
    }

    /** @param learnerId whose session it is now */
    public static FirstAttempts of(UUID learnerId, ExamSessionSubmitted session, List<GradedItem> items) {
        return new FirstAttempts(learnerId, session.exam(), session.measures() ? attempts(session, items) : List.of());
    }

    static FirstAttempts of(ExamSessionSubmitted session, ScoredExam scored) {
        return of(scored.session().learnerId(), session, scored.items());
    }

    public boolean isEmpty() {
        return attempts.isEmpty();
    }

    private static List<FirstAttempt> attempts(ExamSessionSubmitted session, List<GradedItem> items) {
        Map<Integer, Slot> slots = session.slots().stream().collect(Collectors.toMap(Slot::position, Function.identity()));
        Map<Integer, Answer> answers = session.answers().stream()
                .collect(Collectors.toMap(Answer::position, Function.identity(), (first, second) -> second));
        List<FirstAttempt> attempts = new ArrayList<>();
        for (GradedItem item : items) {
            Slot slot = slots.get(item.position());
            if (slot != null && item.counted() && !slot.repeated() && item.score().maxPoints() > 0) {
                attempts.add(new FirstAttempt(item.questionVersionId(),
                        GuessFloor.of(slot.type(), slot.shape(), session.facts().gradingPolicy()),
                        (double) item.score().points() / item.score().maxPoints(), isRapid(answers.get(item.position()))));
            }
        }
        return attempts;
    }

    private static boolean isRapid(Answer answer) {
        return answer != null && answer.timeSpentMs() != null && answer.timeSpentMs() < RAPID_MS;
    }
}
