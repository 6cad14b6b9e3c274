package io.readyroom.scoring.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.readyroom.scoring.ability.Ability;
import io.readyroom.scoring.ability.Evidence;
import io.readyroom.scoring.ability.FirstAttempts;
import io.readyroom.scoring.ability.FirstAttempts.FirstAttempt;
import io.readyroom.scoring.ability.ItemParameters;
import io.readyroom.scoring.ability.ItemRatings.RatedItem;
import io.readyroom.scoring.ability.MeasuredItems.MeasuredItem;
import io.readyroom.scoring.ability.Model;
import io.readyroom.scoring.ability.ParameterSet;
import io.readyroom.scoring.ability.Posterior;
import io.readyroom.scoring.calibration.Fit.Fitted;

class FitTest {

    private static final String EXAM = "ai-103";

    private final UUID often = UUID.randomUUID();
    private final UUID rarely = UUID.randomUUID();
    private final UUID cosmetic = UUID.randomUUID();
    private final UUID elsewhere = UUID.randomUUID();
    private final Map<UUID, MeasuredItem> measured = Map.of(often, new MeasuredItem(often, 0), cosmetic,
            new MeasuredItem(often, 0), rarely, new MeasuredItem(rarely, 1));
    private final ItemParameters known = new ItemParameters(1.7, 0.4, 0.25, Model.TWO_PL, 4);

    /** Two versions that are measured as one are one item: neither alone has the 200 answers. */
    @Test
    void countsVersionsThatAreMeasuredAsOne() {
        Fitted fitted = fit(answers(150, 10), previous());
        assertThat(fitted.set().number()).isEqualTo(5);
        assertThat(fitted.answers()).containsEntry(often, 300);
        assertThat(fitted.set().find(often).orElseThrow().model()).isEqualTo(Model.TWO_PL);
        assertThat(fitted.origin().answers()).isEqualTo(310);
    }

    /** An item that was calibrated and is seldom seen now: a stub that estimates from nothing falls back on the priors. */
    @Test
    void keepsWhatItKnowsOfItemsThatAreSeldomSeen() {
        Fitted fitted = fit(answers(150, 10), previous());
        assertThat(fitted.set().find(rarely)).contains(known);
        assertThat(fitted.set().find(elsewhere)).contains(known);
    }

    @Test
    void takesTheRatingWhereThereIsNoBetter() {
        Fitted fitted = fit(answers(150, 10), new ParameterSet(EXAM, 0, Map.of()));
        assertThat(fitted.set().find(rarely)).contains(ItemParameters.coldStart(0.9, 0.25));
    }

    /** Rapid guesses measure no item, and the learner all the same. */
    @Test
    void computesAbilitiesFromAllThatCounts() {
        Answers answers = new Answers(1000);
        UUID learner = UUID.randomUUID();
        answers.add(UUID.randomUUID(), new FirstAttempts(learner, EXAM,
                List.of(new FirstAttempt(rarely, 0.25, 1, false), new FirstAttempt(elsewhere, 0.25, 0, true))),
                Map.of(rarely, new MeasuredItem(rarely, 1), elsewhere, new MeasuredItem(elsewhere, 0)));
        Fitted fitted = fit(answers, previous());
        assertThat(fitted.origin().answers()).isEqualTo(1);
        Ability ability = fitted.abilities().get(0);
        assertThat(ability.learnerId()).isEqualTo(learner);
        assertThat(ability.answers()).isEqualTo(2);
        assertThat(ability.sessions()).isEqualTo(1);
        assertThat(ability.posterior().theta()).isEqualTo(
                Posterior.of(Evidence.of(known, 1).plus(Evidence.of(known, 0))).theta(), within(1e-9));
    }

    /** Memory is bounded: reading ends with the session that fills it. */
    @Test
    void isFullAtSomePoint() {
        Answers answers = new Answers(2);
        assertThat(answers.isFull()).isFalse();
        answers.add(UUID.randomUUID(), new FirstAttempts(UUID.randomUUID(), EXAM,
                List.of(new FirstAttempt(often, 0.25, 1, false), new FirstAttempt(rarely, 0.25, 1, true))), measured);
        assertThat(answers.isFull()).isTrue();
    }

    private Fitted fit(Answers answers, ParameterSet previous) {
        return Fit.of(answers, previous, Map.of(rarely, new RatedItem(0.9, 10, 0.25)), 100);
    }

    private ParameterSet previous() {
        return new ParameterSet(EXAM, 4, Map.of(rarely, known, elsewhere, known));
    }

    private Answers answers(int learners, int whoMeetTheRareOne) {
        Random random = new Random(3);
        Answers answers = new Answers(10_000);
        for (int i = 0; i < learners; i++) {
            Stream<UUID> versions = i < whoMeetTheRareOne ? Stream.of(often, cosmetic, rarely) : Stream.of(often, cosmetic);
            answers.add(UUID.randomUUID(), new FirstAttempts(UUID.randomUUID(), EXAM,
                    versions.map(version -> new FirstAttempt(version, 0.25, random.nextInt(2), false)).toList()), measured);
        }
        return answers;
    }
}
