package io.readyroom.scoring.readiness;

import java.util.List;

import io.readyroom.scoring.ability.ItemParameters;
import io.readyroom.scoring.ability.Nodes;
import io.readyroom.scoring.ability.Posterior;

/**
 * The chance to pass a form like the given one, for an ability that is not known exactly against a cut that is not known at
 * all:
 * {@code Σ_q posterior_q · P(points ≥ cut | θ_q)} (domain, section 8).
 *
 * @param low were the cut one standard deviation harder than assumed
 * @param high were it one standard deviation easier
 */
record Prediction(double probability, double low, double high) {

    /** How far off predictions may be where the model holds, by decile ({@code docs/readiness.md}): no range is narrower. */
    static final double MARGIN = 0.05;
    /** And where nobody has measured how hard the questions are. */
    static final double MARGIN_UNMEASURED = 0.10;

    private static final double NEGLIGIBLE = 1e-7;

    static Prediction of(Posterior ability, List<ItemParameters> form, Cut cut) {
        double expected = 0;
        double harder = 0;
        double easier = 0;
        for (int q = 0; q < Nodes.COUNT; q++) {
            if (ability.weight(q) < NEGLIGIBLE) {
                continue;
            }
            Points points = Points.of(form, Nodes.at(q));
            expected += ability.weight(q) * points.passing(cut);
            harder += ability.weight(q) * points.passing(cut.harder());
            easier += ability.weight(q) * points.passing(cut.easier());
        }
        return new Prediction(Math.min(1, expected), Math.min(1, harder), Math.min(1, easier));
    }

    Prediction by(Recalibration recalibration) {
        return new Prediction(recalibration.apply(probability), recalibration.apply(low), recalibration.apply(high));
    }

    Prediction widened(double margin) {
        return new Prediction(probability, Math.max(0, Math.min(low, probability - margin)),
                Math.min(1, Math.max(high, probability + margin)));
    }
}
