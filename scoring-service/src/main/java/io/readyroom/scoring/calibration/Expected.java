package io.readyroom.scoring.calibration;

/**
 * What the E-step hands over: at each item and node the number of people expected there and the sum of their shares.
 *
 * @param logLikelihood marginal, of all answers
 */
@SuppressWarnings("ArrayRecordComponent") // Filled in the innermost loop; nobody compares two.
record Expected(double[][] people, double[][] shares, double logLikelihood) {

    /** By Bayes' rule at each person: likelihood of the answers at each node, times the weight of the node. */
    static Expected of(ResponseMatrix matrix, Quadrature quadrature, ItemCurves curves) {
        Expected expected = new Expected(new double[matrix.itemCount()][quadrature.size()],
                new double[matrix.itemCount()][quadrature.size()], 0);
        double[] posterior = new double[quadrature.size()];
        double logLikelihood = 0;
        for (int person = 0; person < matrix.people(); person++) {
            logLikelihood += matrix.weights()[person] * posterior(matrix, person, quadrature, curves, posterior);
            expected.add(matrix, person, posterior);
        }
        return new Expected(expected.people, expected.shares, logLikelihood);
    }

    /** Fills in the posterior of a person and answers the logarithm of the likelihood. */
    private static double posterior(ResponseMatrix matrix, int person, Quadrature quadrature, ItemCurves curves,
            double[] posterior) {
        System.arraycopy(quadrature.logWeights(), 0, posterior, 0, posterior.length);
        for (int at = matrix.starts()[person]; at < matrix.starts()[person + 1]; at++) {
            double share = matrix.shares()[at];
            double[] right = curves.logRight()[matrix.items()[at]];
            double[] wrong = curves.logWrong()[matrix.items()[at]];
            for (int node = 0; node < posterior.length; node++) {
                posterior[node] += share * right[node] + (1 - share) * wrong[node];
            }
        }
        double highest = Double.NEGATIVE_INFINITY;
        for (double value : posterior) {
            highest = Math.max(highest, value);
        }
        double sum = 0;
        for (int node = 0; node < posterior.length; node++) {
            posterior[node] = Math.exp(posterior[node] - highest);
            sum += posterior[node];
        }
        for (int node = 0; node < posterior.length; node++) {
            posterior[node] /= sum;
        }
        return highest + Math.log(sum);
    }

    private void add(ResponseMatrix matrix, int person, double[] posterior) {
        int weight = matrix.weights()[person];
        for (int at = matrix.starts()[person]; at < matrix.starts()[person + 1]; at++) {
            double share = matrix.shares()[at];
            double[] peopleAt = people[matrix.items()[at]];
            double[] sharesAt = shares[matrix.items()[at]];
            for (int node = 0; node < posterior.length; node++) {
                double here = weight * posterior[node];
                peopleAt[node] += here;
                sharesAt[node] += share * here;
            }
        }
    }
}
