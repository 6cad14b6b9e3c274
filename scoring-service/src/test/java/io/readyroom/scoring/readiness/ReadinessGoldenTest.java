package io.readyroom.scoring.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** The figures of the domain's sections 6 and 8. A stub that takes the cut as a share of the mean misses the last one. */
class ReadinessGoldenTest {

    private static final double EXACT = 5e-7;

    private static List<Attempt> attempts(double guessing) {
        return List.of(attempt(1.0, -1.0, guessing, 1), attempt(1.2, -0.5, guessing, 1), attempt(0.8, 0.0, guessing, 0),
                attempt(1.5, 0.5, guessing, 1), attempt(1.0, 1.0, guessing, 0));
    }

    private static Attempt attempt(double a, double b, double c, double outcome) {
        return new Attempt(new UUID(0, 1), Instant.EPOCH, "plan", "plan.1", new Item(a, b, c), outcome, null);
    }

    @Test
    void estimatesAbility() {
        Ability ability = Ability.of(attempts(0));
        assertThat(ability.mean()).isCloseTo(0.454920, within(EXACT));
        assertThat(ability.standardError()).isCloseTo(0.670562, within(EXACT));
    }

    @Test
    void estimatesAbilityWhereGuessingHelps() {
        Ability ability = Ability.of(attempts(0.25));
        assertThat(ability.mean()).isCloseTo(0.098802, within(EXACT));
        assertThat(ability.standardError()).isCloseTo(0.804336, within(EXACT));
    }

    @Test
    void predictsPassingAForm() {
        List<Item> form = IntStream.range(0, 10).mapToObj(i -> new Item(1, -1 + 0.2 * i, 0)).toList();
        assertThat(Prediction.of(Ability.of(attempts(0)), form, Cut.exactly(0.7)).probability())
                .isCloseTo(0.456235, within(EXACT));
    }

    @Test
    void hundredsOfAttemptsDontUnderflow() {
        List<Attempt> many = IntStream.range(0, 2000).mapToObj(i -> attempt(1, 0, 0, i % 2)).toList();
        Ability ability = Ability.of(many);
        assertThat(ability.mean()).isCloseTo(0, within(1e-6));
        assertThat(ability.standardError()).isPositive().isLessThan(0.1);
    }

    @Test
    void anUnknownCutBlursThePrediction() {
        List<Item> easy = IntStream.range(0, 50).mapToObj(i -> new Item(1, -3, 0)).toList();
        Ability strong = Ability.of(attempts(0));
        double known = Prediction.of(strong, easy, Cut.exactly(0.68)).probability();
        double blurred = Prediction.of(strong, easy, new Cut(0.68, 0.05)).probability();
        assertThat(blurred).isLessThan(known);
        Prediction prediction = Prediction.of(strong, easy, new Cut(0.68, 0.05)).widened(Prediction.MARGIN);
        assertThat(prediction.low()).isLessThanOrEqualTo(blurred - Prediction.MARGIN);
        assertThat(prediction.high()).isLessThanOrEqualTo(1);
    }
}
