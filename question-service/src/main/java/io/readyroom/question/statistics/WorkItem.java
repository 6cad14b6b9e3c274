package io.readyroom.question.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A question that somebody should look at.
 *
 * @param score sum of the points of its reasons
 * @param reasons the weightiest first
 */
record WorkItem(UUID questionId, String sourceId, String title, int score, List<Said> reasons, Long attempts, Double facility,
        Double discrimination) {

    /** A reason and what it says. */
    record Said(Reason kind, int points, String sentence) {
    }

    /** What reasons speak of; 0 or null where there is nothing to say. */
    record Facts(long attempts, Double facility, Double discrimination, int challenges, int lint, LocalDate oldestReference) {
    }

    /** @param points in the order of {@link Reason} */
    static WorkItem of(UUID questionId, String sourceId, String title, Integer[] points, Facts facts) {
        List<Said> reasons = new ArrayList<>();
        int score = 0;
        Reason[] all = Reason.values();
        for (int i = 0; i < all.length; i++) {
            Reason reason = all[i];
            int worth = points[i];
            score += worth;
            if (worth > 0) {
                reasons.add(new Said(reason, worth, reason.sentence(facts)));
            }
        }
        reasons.sort((one, other) -> Integer.compare(other.points(), one.points()));
        return new WorkItem(questionId, sourceId, title, score, reasons, facts.attempts(), facts.facility(),
                facts.discrimination());
    }
}
