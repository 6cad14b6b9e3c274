package io.readyroom.scoring.statistics.item;

import java.util.Iterator;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;

import io.readyroom.scoring.statistics.Bins;
import io.readyroom.scoring.statistics.ItemSums;
import io.readyroom.scoring.statistics.OptionSums;
import io.readyroom.scoring.statistics.PairSums;

/** Statistics of a question, from its sums (domain, section 5). Doubles: what is exact are the sums. */
record ItemStatistics(ItemSums sums) {

    private static final double PER_CENT = 100;
    private static final double HALF_A_BIN = 0.5;
    /** Share 1 in the sums of the rest. */
    private static final double WHOLE = 1_000_000;

    long attempts() {
        return sums.attempts().n();
    }

    /** Of x; empty without attempts. */
    OptionalDouble mean() {
        return attempts() <= 0 ? OptionalDouble.empty() : OptionalDouble.of(sums.attempts().x() / (double) attempts());
    }

    /** Mean of x by X; empty without attempts. */
    OptionalDouble facility() {
        OptionalDouble mean = mean();
        return mean.isEmpty() ? mean : OptionalDouble.of(Math.min(1, mean.getAsDouble() / sums.maxPoints()));
    }

    OptionalDouble standardDeviation() {
        return sums.attempts().standardDeviation();
    }

    /** Correlation of x and the rest, over the comparable attempts: the corrected point-biserial. */
    OptionalDouble discrimination() {
        return sums.comparable().correlation();
    }

    /**
     * Covariance of x and the rest as a share of the highest that is possible with as many of each x and as many of each rest:
     * with
     * both sorted. The rest is known by the per cent here, which is why it is at most 1 by cutting off.
     */
    OptionalDouble discriminativeEfficiency() {
        PairSums pairs = sums.comparable();
        double n = pairs.n();
        double highest = sortedCovariance();
        return n < 2 || highest <= 0 ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(-1, Math.min(1, pairs.cross() / n / n / WHOLE / highest)));
    }

    private double sortedCovariance() {
        double n = sums.comparable().n();
        double products = 0;
        double rests = 0;
        double points = 0;
        Walk x = new Walk(sums.comparablePoints());
        for (Map.Entry<Integer, Long> bin : sums.comparableRests().counts().entrySet()) {
            double rest = (bin.getKey() + HALF_A_BIN) / PER_CENT;
            double lowest = x.next(bin.getValue());
            products += rest * lowest;
            rests += rest * bin.getValue();
            points += lowest;
        }
        return products / n - rests / n * points / n;
    }

    /** Attempts by thirds of ability, the lowest first. */
    long[] attemptsByThird() {
        return sums.totals().by(thirds());
    }

    long[] picksByThird(OptionSums option) {
        return option.totals().by(thirds());
    }

    private SortedMap<Integer, Integer> thirds() {
        return sums.totals().thirds();
    }

    /** Correlation of picking an option and the rest, over the comparable attempts. */
    OptionalDouble pointBiserial(OptionSums option) {
        PairSums all = sums.comparable();
        long picks = option.comparablePicks();
        return new PairSums(all.n(), picks, picks, all.r(), all.rr(), option.comparableRest()).correlation();
    }

    /** Goes through a histogram from its lowest value on. */
    private static final class Walk {

        private final Iterator<Map.Entry<Integer, Long>> bins;
        private int value;
        private long left;

        Walk(Bins histogram) {
            bins = histogram.counts().entrySet().iterator();
        }

        /** Sum of the next so many values. */
        double next(long count) {
            double sum = 0;
            long wanted = count;
            while (wanted > 0 && (left > 0 || bins.hasNext())) {
                if (left == 0) {
                    Map.Entry<Integer, Long> bin = bins.next();
                    value = bin.getKey();
                    left = bin.getValue();
                }
                long taken = Math.min(wanted, left);
                sum += (double) taken * value;
                wanted -= taken;
                left -= taken;
            }
            return sum;
        }
    }
}
