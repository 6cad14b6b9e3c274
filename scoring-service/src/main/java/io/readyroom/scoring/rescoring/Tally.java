package io.readyroom.scoring.rescoring;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Differences of many results, counted. Sums of two tallies are the tally of both, so a walk can stop anywhere.
 *
 * @param sessions results that are graded again
 * @param changed those with other points, another score or another verdict
 * @param crossedUp those that pass and did not before
 * @param crossedDown those that passed and don't any more
 * @param differences results by points afterwards less before, 0 among them
 */
@Schema(name = "RescoringTally")
record Tally(int sessions, int changed, int crossedUp, int crossedDown, SortedMap<Integer, Integer> differences) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0, new TreeMap<>());

    Tally {
        differences = differences == null ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(differences));
    }

    Tally plus(List<Difference> more) {
        TreeMap<Integer, Integer> sums = new TreeMap<>(differences);
        more.forEach(one -> sums.merge(one.gain(), 1, Integer::sum));
        return new Tally(sessions + more.size(), changed + count(more, Difference::isChanged),
                crossedUp + count(more, one -> Boolean.TRUE.equals(one.passed())),
                crossedDown + count(more, one -> Boolean.FALSE.equals(one.passed())), sums);
    }

    private static int count(List<Difference> all, Predicate<Difference> which) {
        return (int) all.stream().filter(which).count();
    }
}
