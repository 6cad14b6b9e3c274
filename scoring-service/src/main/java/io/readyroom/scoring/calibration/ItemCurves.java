package io.readyroom.scoring.calibration;

import java.util.List;

import io.readyroom.scoring.ability.ItemParameters;

/** Logarithms of the probability to be right and wrong, of each item at each node: looked up for every answer. */
@SuppressWarnings("ArrayRecordComponent") // Read in the innermost loop; nobody compares two.
record ItemCurves(double[][] logRight, double[][] logWrong) {

    static ItemCurves of(List<ItemParameters> items, Quadrature quadrature) {
        ItemCurves curves = new ItemCurves(new double[items.size()][quadrature.size()],
                new double[items.size()][quadrature.size()]);
        for (int item = 0; item < items.size(); item++) {
            for (int node = 0; node < quadrature.size(); node++) {
                double p = items.get(item).probability(quadrature.nodes()[node]);
                curves.logRight[item][node] = Math.log(Math.max(p, Double.MIN_NORMAL));
                curves.logWrong[item][node] = Math.log(Math.max(1 - p, Double.MIN_NORMAL));
            }
        }
        return curves;
    }
}
