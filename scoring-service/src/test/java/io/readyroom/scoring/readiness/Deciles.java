package io.readyroom.scoring.readiness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Predictions sorted and cut into ten groups of the same size, each beside the truth. */
record Deciles(List<Decile> groups) {

    /**
     * @param low mean of the ranges' lower ends
     * @param truth mean of the real chances
     */
    record Decile(int n, double predicted, double low, double high, double truth) {

        double error() {
            return predicted - truth;
        }

        boolean isCovered() {
            return low <= truth && truth <= high;
        }
    }

    /** One learner's prediction. */
    record Told(double predicted, double low, double high, double truth) {
    }

    static Deciles of(List<Told> told) {
        List<Told> sorted = told.stream().sorted(Comparator.comparingDouble(Told::predicted)).toList();
        List<Decile> groups = new ArrayList<>();
        for (int group = 0; group < 10; group++) {
            List<Told> part = sorted.subList(group * sorted.size() / 10, (group + 1) * sorted.size() / 10);
            if (!part.isEmpty()) {
                groups.add(new Decile(part.size(), part.stream().mapToDouble(Told::predicted).average().getAsDouble(),
                        part.stream().mapToDouble(Told::low).average().getAsDouble(),
                        part.stream().mapToDouble(Told::high).average().getAsDouble(),
                        part.stream().mapToDouble(Told::truth).average().getAsDouble()));
            }
        }
        return new Deciles(groups);
    }

    int n() {
        return groups.stream().mapToInt(Decile::n).sum();
    }

    /** The largest difference, with its sign. */
    double worst() {
        return groups.stream().map(Decile::error).max(Comparator.comparingDouble(Math::abs)).orElse(0.0);
    }

    long covered() {
        return groups.stream().filter(Decile::isCovered).count();
    }
}
