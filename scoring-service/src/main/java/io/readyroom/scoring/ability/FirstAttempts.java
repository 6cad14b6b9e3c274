package io.readyroom.scoring.ability;

import java.util.List;
import java.util.UUID;

import io.readyroom.scoring.grading.GradingPolicy;
import io.readyroom.scoring.result.GradedItem;
import io.readyroom.scoring.result.ScoredExam;
import io.readyroom.scoring.sitting.GradedSlot;
import io.readyroom.scoring.submission.ExamSessionSubmitted;

/**
 * What a session measures: questions that the learner met for the first time and that count. Empty for sessions that don't
 * measure.
 */
public record FirstAttempts(UUID learnerId, String exam, List<FirstAttempt> attempts) {

    /**
     * @param floor of guessing, by what the learner saw
     * @param share of the points, 0 to 1
     * @param rapid a guess, left out where items are measured; for the learner it stands
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
        return GradedSlot.counted(session, items).stream().filter(slot -> slot.isFirstAttempt() && slot.hasPoints())
                .map(slot -> attempt(slot, session.facts().gradingPolicy())).toList();
    }

    private static FirstAttempt attempt(GradedSlot slot, GradingPolicy policy) {
        return new FirstAttempt(slot.item().questionVersionId(),
                GuessFloor.of(slot.slot().type(), slot.slot().shape(), policy), slot.share(), slot.isRapidGuess());
    }
}
