package io.readyroom.scoring.ability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.readyroom.scoring.ability.Abilities.Addition;
import io.readyroom.scoring.ability.Abilities.Owner;
import io.readyroom.scoring.ability.Elo.Rating;
import io.readyroom.scoring.ability.FirstAttempts.FirstAttempt;
import io.readyroom.scoring.ability.MeasuredItems.MeasuredItem;

/**
 * One batch of sessions: answer by answer it moves learners and items against each other, and comes out with one sum for each.
 * Items that are calibrated move learners and don't move themselves.
 */
final class Round {

    private final Scales scales;
    private final Map<Owner, Rating> learnersBefore;
    private final Map<Owner, Rating> learners = new HashMap<>();
    private final Map<UUID, Rating> items = new HashMap<>();
    private final Map<UUID, ItemRatings.Move> moves = new LinkedHashMap<>();
    private final Map<Owner, Addition> additions = new LinkedHashMap<>();

    Round(Scales scales, Map<Owner, Rating> learnersBefore) {
        this.scales = scales;
        this.learnersBefore = learnersBefore;
    }

    void add(FirstAttempts session) {
        Owner owner = new Owner(session.learnerId(), session.exam());
        Rating before = learner(owner);
        session.attempts().stream().filter(attempt -> !attempt.rapid()).forEach(attempt -> move(owner, attempt));
        Addition addition = new Addition(owner, learner(owner).value() - before.value(), session.attempts().size(), 1,
                scales.calibration(session.exam()), scales.evidence(session));
        additions.merge(owner, addition, Round::sum);
    }

    private void move(Owner owner, FirstAttempt attempt) {
        MeasuredItem item = scales.item(attempt.questionVersionId());
        Rating learner = learner(owner);
        Rating against = scales.calibrated(owner.exam(), attempt.questionVersionId()).map(fixed -> new Rating(fixed.b(), 0))
                .orElseGet(() -> current(attempt));
        learners.put(owner, Elo.learnerAfter(learner, against, attempt.floor(), attempt.share()));
        if (scales.calibrated(owner.exam(), attempt.questionVersionId()).isEmpty()) {
            Rating after = Elo.itemAfter(against, learner, attempt.floor(), attempt.share());
            items.put(item.measuredAs(), after);
            moves.merge(item.measuredAs(), new ItemRatings.Move(item.measuredAs(), owner.exam(), item.authorDifficulty(),
                    after.value() - against.value(), 1, attempt.floor()), Round::sum);
        }
    }

    private Rating learner(Owner owner) {
        return learners.getOrDefault(owner, learnersBefore.getOrDefault(owner, Rating.NEW_LEARNER));
    }

    private Rating current(FirstAttempt attempt) {
        Rating moved = items.get(scales.item(attempt.questionVersionId()).measuredAs());
        return moved == null ? scales.rating(attempt.questionVersionId()) : moved;
    }

    List<ItemRatings.Move> moves() {
        return new ArrayList<>(moves.values());
    }

    List<Addition> additions() {
        return new ArrayList<>(additions.values());
    }

    private static ItemRatings.Move sum(ItemRatings.Move one, ItemRatings.Move other) {
        return new ItemRatings.Move(one.measuredAs(), one.exam(), one.author(), one.by() + other.by(),
                one.answers() + other.answers(), other.floor());
    }

    static Addition sum(Addition one, Addition other) {
        return new Addition(one.owner(), one.theta() + other.theta(), one.answers() + other.answers(),
                one.sessions() + other.sessions(), one.calibration(), one.evidence().plus(other.evidence()));
    }
}
