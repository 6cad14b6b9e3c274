package io.readyroom.scoring.calibration;

import io.readyroom.scoring.ability.ItemParameters;

/** Logarithms of the probability to be right and wrong, of each item at each node: looked up for every answer. */
record ItemCurves(double[][] logRight, double[][] logWrong) {

    static ItemCurves of(ItemParameters[] items, Quadrature quadrature) {
        ItemCurves curves = new ItemCurves(new double[items.length][quadrature.size()],
                new double[items.length][quadrature.size()]);
        for (int item = 0; item < items.length; item++) {
            for (int node = 0; node < quadrature.size(); node++) {
                double p = items[item].probability(quadrature.nodes()[node]);
                curves.logRight[item][node] = Math.log(Math.max(p, Double.MIN_NORMAL));
                curves.logWrong[item][node] = Math.log(Math.max(1 - p, Double.MIN_NORMAL));
            }
        }
        return curves;
    }
}
