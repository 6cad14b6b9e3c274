package io.readyroom.scoring.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Predictions beside what happened.
 *
 * @param brier mean squared difference of prediction and outcome (Brier, Verification of forecasts expressed in terms of
 *        probability, Monthly Weather Review 78, 1950); 0.25 is what always saying one half gets
 */
record ReliabilityDiagram(double brier, List<Bin> bins) {

    /** No bin is about fewer people than this, so that none is about one. */
    static final int FEWEST = 10;
    private static final int MOST_BINS = 10;

    /**
     * @param low smallest prediction in it
     * @param predicted mean prediction
     * @param observed share that passed
     */
    record Bin(double low, double high, int n, double predicted, double observed) {
    }

    record Point(double predicted, boolean passed) {

        double outcome() {
            return passed ? 1 : 0;
        }
    }

    /** Of at least {@value #FEWEST}. */
    static ReliabilityDiagram of(List<Point> points) {
        List<Point> sorted = points.stream().sorted(Comparator.comparingDouble(Point::predicted)).toList();
        int bins = Math.min(MOST_BINS, sorted.size() / FEWEST);
        List<Bin> all = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) {
            all.add(bin(sorted.subList(bin * sorted.size() / bins, (bin + 1) * sorted.size() / bins)));
        }
        double brier = sorted.stream().mapToDouble(point -> Math.pow(point.predicted() - point.outcome(), 2)).average()
                .orElseThrow();
        return new ReliabilityDiagram(rounded(brier), all);
    }

    private static Bin bin(List<Point> points) {
        return new Bin(rounded(points.get(0).predicted()), rounded(points.get(points.size() - 1).predicted()), points.size(),
                rounded(points.stream().mapToDouble(Point::predicted).average().orElseThrow()),
                rounded(points.stream().mapToDouble(Point::outcome).average().orElseThrow()));
    }

    static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
