package io.readyroom.scoring.ability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.scoring.ability.Abilities.Addition;
import io.readyroom.scoring.ability.Abilities.Owner;
import io.readyroom.scoring.sitting.Rescored;
import io.readyroom.scoring.sitting.Sitting;
import io.readyroom.scoring.sitting.SittingObserver;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Adds first attempts to abilities and, until they are calibrated, to the ratings of items: one statement a table and batch,
 * whatever was there before.
 *
 * <p>
 * When a result is made again, the difference goes into the evidence that the learner's estimate is made of, by the parameters
 * of today; the next calibration computes it anew. Elo's moves stay: what came after them was based on them, so there is no
 * way back, and a calibration takes their place.
 */
@Priority(20)
@ApplicationScoped
class AbilityObserver implements SittingObserver {

    private final ScaleReader scales;
    private final ItemRatings ratings;
    private final Abilities abilities;

    AbilityObserver(ScaleReader scales, ItemRatings ratings, Abilities abilities) {
        this.scales = scales;
        this.ratings = ratings;
        this.abilities = abilities;
    }

    @Override
    public Uni<Void> scored(SqlConnection tx, List<Sitting> sittings) {
        List<FirstAttempts> sessions = sittings.stream()
                .map(sitting -> FirstAttempts.of(sitting.submission().session(), sitting.scored()))
                .filter(session -> !session.isEmpty()).toList();
        return sessions.isEmpty() ? Uni.createFrom().voidItem()
                : scales(tx, sessions).chain(scales -> add(tx, scales, sessions));
    }

    private Uni<Void> add(SqlConnection tx, Scales scales, List<FirstAttempts> sessions) {
        return abilities.ratings(tx, sessions.stream().map(one -> new Owner(one.learnerId(), one.exam()))
                .collect(Collectors.toSet()))
                .map(learners -> new Round(scales, learners))
                .invoke(round -> sessions.forEach(round::add))
                .call(round -> ratings.add(tx, round.moves()))
                .chain(round -> abilities.add(tx, round.additions()));
    }

    @Override
    public Uni<Void> rescored(SqlConnection tx, List<Rescored> sittings) {
        List<Change> changes = sittings.stream().filter(one -> one.submission().followed()).map(Change::of)
                .filter(change -> !change.isNone()).toList();
        return changes.isEmpty() ? Uni.createFrom().voidItem()
                : scales(tx, changes.stream().flatMap(change -> Stream.of(change.before(), change.after())).toList())
                        .chain(scales -> correct(tx, changes.stream().map(change -> change.by(scales)).toList()));
    }

    private Uni<Void> correct(SqlConnection tx, List<Addition> changes) {
        Map<Owner, Addition> byOwner = changes.stream()
                .collect(Collectors.toMap(Addition::owner, change -> change, Round::sum));
        // A learner of whom nothing counted so far has no row to correct; to add nothing makes one.
        List<Addition> first = byOwner.values().stream().filter(change -> change.sessions() > 0)
                .map(change -> new Addition(change.owner(), 0, 0, 0, change.calibration(), Evidence.NONE)).toList();
        return abilities.add(tx, first).chain(() -> abilities.correct(tx, new ArrayList<>(byOwner.values())));
    }

    private Uni<Scales> scales(SqlConnection tx, List<FirstAttempts> sessions) {
        return scales.of(tx, sessions.stream().map(FirstAttempts::exam).collect(Collectors.toSet()),
                sessions.stream().flatMap(session -> session.attempts().stream())
                        .map(FirstAttempts.FirstAttempt::questionVersionId).collect(Collectors.toSet()));
    }

    /** A session before and after its result was made again. */
    private record Change(FirstAttempts before, FirstAttempts after) {

        static Change of(Rescored rescored) {
            return new Change(FirstAttempts.of(rescored.submission().session(), rescored.before()),
                    FirstAttempts.of(rescored.submission().learnerId(), rescored.submission().session(),
                            rescored.after().items()));
        }

        boolean isNone() {
            return before.attempts().equals(after.attempts());
        }

        Addition by(Scales scales) {
            return new Addition(new Owner(after.learnerId(), after.exam()), 0,
                    after.attempts().size() - before.attempts().size(),
                    (after.isEmpty() ? 0 : 1) - (before.isEmpty() ? 0 : 1), scales.calibration(after.exam()),
                    scales.evidence(after).minus(scales.evidence(before)));
        }
    }
}
