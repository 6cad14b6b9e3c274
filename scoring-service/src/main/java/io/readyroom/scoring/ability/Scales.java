package io.readyroom.scoring.ability;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.readyroom.scoring.ability.Elo.Rating;
import io.readyroom.scoring.ability.FirstAttempts.FirstAttempt;
import io.readyroom.scoring.ability.MeasuredItems.MeasuredItem;

/**
 * By what the answers of one batch are measured: calibrated parameters where there are any, otherwise the rating that the
 * batch finds. Everybody sits the same few forms, so what an answer says is computed once for each question.
 */
final class Scales {

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

    MeasuredItem item(FirstAttempt attempt) {
        return items.get(attempt.questionVersionId());
    }

    int calibration(String exam) {
        return sets.get(exam).number();
    }

    Optional<ItemParameters> calibrated(String exam, FirstAttempt attempt) {
        return sets.get(exam).calibrated(item(attempt).measuredAs());
    }

    Rating rating(FirstAttempt attempt) {
        MeasuredItem item = item(attempt);
        return ratings.getOrDefault(item.measuredAs(), new Rating(item.authorDifficulty(), 0));
    }

    /** What a whole session says. */
    Evidence evidence(FirstAttempts session) {
        Evidence.Sum sum = new Evidence.Sum();
        for (FirstAttempt attempt : session.attempts()) {
            Curves says = curves.computeIfAbsent(attempt.questionVersionId(),
                    version -> Curves.of(parameters(session.exam(), attempt)));
            sum.add(says.right, attempt.share()).add(says.wrong, 1 - attempt.share());
        }
        return sum.evidence();
    }

    private ItemParameters parameters(String exam, FirstAttempt attempt) {
        return calibrated(exam, attempt)
                .orElseGet(() -> ItemParameters.coldStart(rating(attempt).value(), attempt.floor()));
    }
}
