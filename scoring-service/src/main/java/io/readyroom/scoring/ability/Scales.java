package io.readyroom.scoring.ability;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.readyroom.scoring.ability.Elo.Rating;
import io.readyroom.scoring.ability.FirstAttempts.FirstAttempt;
import io.readyroom.scoring.ability.MeasuredItems.MeasuredItem;

/**
 * By what the answers of a batch are measured: calibrated parameters where there are any, ratings otherwise.
 *
 * @param items by version
 * @param sets by exam
 * @param ratings by the version that items are measured as
 */
record Scales(Map<UUID, MeasuredItem> items, Map<String, ParameterSet> sets, Map<UUID, Rating> ratings) {

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

    Evidence evidence(String exam, FirstAttempt attempt, Rating rating) {
        return Evidence.of(calibrated(exam, attempt)
                .orElseGet(() -> ItemParameters.coldStart(rating.value(), attempt.floor())), attempt.share());
    }

    /** What a whole session says, with items where they are now. */
    Evidence evidence(FirstAttempts session) {
        return session.attempts().stream().map(attempt -> evidence(session.exam(), attempt, rating(attempt)))
                .reduce(Evidence.NONE, Evidence::plus);
    }
}
