package io.readyroom.scoring.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.readyroom.scoring.ability.ItemParameters;
import io.readyroom.scoring.ability.Model;
import io.readyroom.scoring.ability.Posterior;

/** The figure of the domain's section 8. A stub that takes the cut as a share of the mean misses it. */
class ReadinessGoldenTest {

    private static final double EXACT = 5e-7;

    private static List<Attempt> attempts() {
        return List.of(attempt(1.0, -1.0, 1), attempt(1.2, -0.5, 1), attempt(0.8, 0.0, 0), attempt(1.5, 0.5, 1),
                attempt(1.0, 1.0, 0));
    }

    private static Attempt attempt(double a, double b, double outcome) {
        return new Attempt(new UUID(0, 1), Instant.EPOCH, "plan", "plan.1", new ItemParameters(a, b, 0, Model.TWO_PL, 1),
                outcome,
                null);
    }

    @Test
    void predictsPassingAForm() {
        List<ItemParameters> form = IntStream.range(0, 10).mapToObj(i -> ItemParameters.coldStart(-1 + 0.2 * i, 0)).toList();
        assertThat(Prediction.of(Attempt.ability(attempts()), form, Cut.exactly(0.7)).probability())
                .isCloseTo(0.456235, within(EXACT));
    }

    @Test
    void anUnknownCutBlursThePrediction() {
        List<ItemParameters> easy = IntStream.range(0, 50).mapToObj(i -> ItemParameters.coldStart(-3, 0)).toList();
        Posterior strong = Attempt.ability(attempts());
        double known = Prediction.of(strong, easy, Cut.exactly(0.68)).probability();
        double blurred = Prediction.of(strong, easy, new Cut(0.68, 0.05)).probability();
        assertThat(blurred).isLessThan(known);
        Prediction prediction = Prediction.of(strong, easy, new Cut(0.68, 0.05)).widened(Prediction.MARGIN);
        assertThat(prediction.low()).isLessThanOrEqualTo(blurred - Prediction.MARGIN);
        assertThat(prediction.high()).isLessThanOrEqualTo(1);
    }
}
