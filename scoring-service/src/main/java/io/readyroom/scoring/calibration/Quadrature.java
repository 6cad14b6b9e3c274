package io.readyroom.scoring.calibration;

import java.util.Arrays;

/** Ability N(0, 1) as equally spaced nodes, with the logarithms of their weights. */
@SuppressWarnings("ArrayRecordComponent") // Read in the innermost loop; nobody compares two.
record Quadrature(double[] nodes, double[] logWeights) {

    static Quadrature standardNormal(double from, double to, int count) {
        double[] nodes = new double[count];
        double sum = 0;
        for (int node = 0; node < count; node++) {
            nodes[node] = from + (to - from) * node / (count - 1);
            sum += Math.exp(-nodes[node] * nodes[node] / 2);
        }
        double logSum = Math.log(sum);
        return new Quadrature(nodes, Arrays.stream(nodes).map(theta -> -theta * theta / 2 - logSum).toArray());
    }

    int size() {
        return nodes.length;
    }
}
