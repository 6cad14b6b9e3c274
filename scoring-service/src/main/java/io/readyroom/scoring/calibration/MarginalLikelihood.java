package io.readyroom.scoring.calibration;

import java.util.ArrayList;
import java.util.List;

import io.readyroom.scoring.ability.ItemParameters;
import io.readyroom.scoring.ability.Model;

/**
 * Item parameters by marginal maximum likelihood with the EM algorithm (Bock & Aitkin 1981): ability is N(0, 1) and never
 * estimated, which also fixes the scale. With priors it is the mode of the posterior (Mislevy 1986). Guess floors stay as they
 * are given, so that items with one are a 3PL with c fixed.
 */
final class MarginalLikelihood {

    private final Quadrature quadrature;
    private final Priors priors;
    private final int mostCycles;
    private final double tolerance;

    /** @param tolerance the largest move of ln a or b in a cycle that counts as none */
    MarginalLikelihood(Quadrature quadrature, Priors priors, int mostCycles, double tolerance) {
        this.quadrature = quadrature;
        this.priors = priors;
        this.mostCycles = mostCycles;
        this.tolerance = tolerance;
    }

    /**
     * @param start slope, difficulty and floor to begin with; the model says what is estimated, and those of {@code ELO} stay
     *        as they are
     */
    Estimate estimate(ResponseMatrix matrix, ItemParameters[] start) {
        ItemParameters[] current = start.clone();
        List<Integer> sharing = new ArrayList<>();
        for (int item = 0; item < current.length; item++) {
            if (current[item].model() == Model.RASCH) {
                sharing.add(item);
            }
        }
        for (int cycle = 1; cycle <= mostCycles; cycle++) {
            ItemParameters[] before = current.clone();
            Expected expected = Expected.of(matrix, quadrature, ItemCurves.of(List.of(current), quadrature));
            maximise(new Maximisation(expected, quadrature, priors), current, sharing);
            if (distance(before, current) < tolerance || cycle == mostCycles) {
                return new Estimate(List.of(current), cycle, distance(before, current) < tolerance,
                        Expected.of(matrix, quadrature, ItemCurves.of(List.of(current), quadrature)).logLikelihood());
            }
        }
        throw new IllegalStateException("at least one cycle");
    }

    private static void maximise(Maximisation step, ItemParameters[] current, List<Integer> sharing) {
        for (int item = 0; item < current.length; item++) {
            if (current[item].model() == Model.TWO_PL) {
                current[item] = step.twoParameters(item, current[item]);
            }
        }
        if (!sharing.isEmpty()) {
            step.sharedSlope(sharing, current);
        }
    }

    private static double distance(ItemParameters[] before, ItemParameters[] after) {
        double most = 0;
        for (int item = 0; item < before.length; item++) {
            most = Math.max(most, Math.abs(Math.log(after[item].a() / before[item].a())));
            most = Math.max(most, Math.abs(after[item].b() - before[item].b()));
        }
        return most;
    }

    /** @param converged false when the cycles ran out before */
    record Estimate(List<ItemParameters> items, int cycles, boolean converged, double logLikelihood) {
    }
}
