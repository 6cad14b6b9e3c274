package io.readyroom.scoring.ability;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.readyroom.scoring.ability.Elo.Rating;
import io.readyroom.scoring.ability.FirstAttempts.FirstAttempt;
import io.readyroom.scoring.ability.MeasuredItems.MeasuredItem;

/**
 * By what answers are measured: calibrated parameters where there are any, otherwise the rating that is found, which
 * began with the author's difficulty. Everybody sits the same few forms, so what an answer says is computed once for
 * each question.
 */
public final class Scales {

    private final Map<UUID, MeasuredItem> items;
    private final Map<String, ParameterSet> sets;
    private final Map<UUID, Rating> ratings;
    private final Map<UUID, Curves> curves = new HashMap<>();

    /**
     * @param items by version
     * @param sets by exam
     * @param ratings by the version that items are measured as
     */
    Scales(Map<UUID, MeasuredItem> items, Map<String, ParameterSet> sets, Map<UUID, Rating> ratings) {
        this.items = items;
        this.sets = sets;
        this.ratings = ratings;
    }

    /** What a right and a wrong answer say. */
    private record Curves(Evidence right, Evidence wrong) {

        static Curves of(ItemParameters item) {
            return new Curves(Evidence.of(item, 1), Evidence.of(item, 0));
        }
    }

    MeasuredItem item(UUID questionVersionId) {
        return items.get(questionVersionId);
    }

    int calibration(String exam) {
        return sets.get(exam).number();
    }

    Optional<ItemParameters> calibrated(String exam, UUID questionVersionId) {
        return sets.get(exam).calibrated(item(questionVersionId).measuredAs());
    }

    Rating rating(UUID questionVersionId) {
        MeasuredItem item = item(questionVersionId);
        return ratings.getOrDefault(item.measuredAs(), new Rating(item.authorDifficulty(), 0));
    }

    /** What a whole session says. */
    Evidence evidence(FirstAttempts session) {
        Evidence.Sum sum = new Evidence.Sum();
        for (FirstAttempt attempt : session.attempts()) {
            Curves says = curves.computeIfAbsent(attempt.questionVersionId(),
                    version -> Curves.of(parameters(session.exam(), version, attempt.floor())));
            sum.add(says.right, attempt.share()).add(says.wrong, 1 - attempt.share());
        }
        return sum.evidence();
    }

    /**
     * Of one of the versions that were asked for.
     *
     * @param floor of guessing, for a question that isn't calibrated
     */
    public ItemParameters parameters(String exam, UUID questionVersionId, double floor) {
        return calibrated(exam, questionVersionId)
                .orElseGet(() -> ItemParameters.coldStart(rating(questionVersionId).value(), floor));
    }
}
