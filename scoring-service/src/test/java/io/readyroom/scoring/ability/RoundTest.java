package io.readyroom.scoring.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.readyroom.scoring.ability.Elo.Rating;
import io.readyroom.scoring.ability.FirstAttempts.FirstAttempt;
import io.readyroom.scoring.ability.MeasuredItems.MeasuredItem;

class RoundTest {

    private static final String EXAM = "ai-103";

    private final UUID learner = UUID.randomUUID();
    private final UUID item = UUID.randomUUID();
    private final UUID calibrated = UUID.randomUUID();
    private final UUID oldVersion = UUID.randomUUID();

    /** One row for each: a stub that writes an answer at a time touches a hot row 35 times. */
    @Test
    void comesOutWithOneSumForLearnerAndItem() {
        Round round = round();
        round.add(session(attempt(item, 1), attempt(oldVersion, 0)));
        round.add(session(attempt(item, 1)));
        assertThat(round.additions()).singleElement().satisfies(added -> {
            assertThat(added.answers()).isEqualTo(3);
            assertThat(added.sessions()).isEqualTo(2);
            assertThat(added.calibration()).isEqualTo(4);
        });
        assertThat(round.moves()).singleElement().satisfies(move -> {
            assertThat(move.measuredAs()).isEqualTo(item);
            assertThat(move.answers()).isEqualTo(3);
            assertThat(move.author()).isEqualTo(1);
        });
    }

    @Test
    void leavesCalibratedItemsWhereTheyAre() {
        Round round = round();
        round.add(session(attempt(calibrated, 1)));
        assertThat(round.moves()).isEmpty();
        assertThat(Posterior.of(round.additions().get(0).evidence()).theta())
                .isEqualTo(Posterior.of(Evidence.of(new ItemParameters(2, 0.5, 0.25, Model.TWO_PL, 4), 1)).theta(),
                        within(1e-12));
    }

    /** Whoever clicks through says nothing about the item, and has to stand by it. */
    @Test
    void measuresNoItemByRapidGuesses() {
        Round round = round();
        round.add(session(new FirstAttempt(item, 0.25, 0, true)));
        assertThat(round.moves()).isEmpty();
        assertThat(round.additions()).singleElement().satisfies(added -> {
            assertThat(added.theta()).isZero();
            assertThat(Posterior.of(added.evidence()).theta()).isNegative();
        });
    }

    private Round round() {
        Scales scales = new Scales(
                Map.of(item, new MeasuredItem(item, 1), oldVersion, new MeasuredItem(item, 1), calibrated,
                        new MeasuredItem(calibrated, 0)),
                Map.of(EXAM, new ParameterSet(EXAM, 4, Map.of(calibrated,
                        new ItemParameters(2, 0.5, 0.25, Model.TWO_PL, 4), item,
                        new ItemParameters(1, 0.9, 0.25, Model.ELO, 4)))),
                Map.of(item, new Rating(0.9, 12)));
        return new Round(scales, Map.of());
    }

    private FirstAttempts session(FirstAttempt... attempts) {
        return new FirstAttempts(learner, EXAM, List.of(attempts));
    }

    private static FirstAttempt attempt(UUID version, double share) {
        return new FirstAttempt(version, 0.25, share, false);
    }
}
