package io.readyroom.scoring.statistics;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How a question version was answered, in integers that can be added and taken away in any order. Of all attempts there are
 * sums
 * in points; of the comparable ones (see {@link SittingMeasures}) also with the rest in millionths of what it could give.
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY, getterVisibility = JsonAutoDetect.Visibility.NONE)
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class ItemSums {

    private PairSums attempts = PairSums.NONE;
    private PairSums comparable = PairSums.NONE;
    private long worth;
    private long rapidGuesses;
    private long corrections;
    private Bins totals = new Bins();
    private Bins comparablePoints = new Bins();
    private Bins comparableRests = new Bins();
    private SortedMap<String, OptionSums> options = new TreeMap<>();
    private Instant last;

    /** Nothing yet. */
    public ItemSums() {
    }

    /** What an attempt at this version adds to; options that nobody picks are there with zeros. */
    static ItemSums at(ItemAttempt first) {
        ItemSums sums = new ItemSums();
        Picks.offered(first.slot().type(), first.slot().shape())
                .forEach(option -> sums.options.put(option, new OptionSums()));
        return sums;
    }

    /** @param sign 1 to add the attempt, -1 to take it away */
    void add(ItemAttempt attempt, int sign) {
        worth += (long) sign * attempt.worth();
        last = later(last, attempt.at());
        if (attempt.rapid()) {
            rapidGuesses += sign;
            return;
        }
        attempts = attempts.plus(PairSums.of(attempt.points(), attempt.rest(), sign));
        totals.add(attempt.totalBin(), sign);
        if (attempt.comparable()) {
            comparable = comparable.plus(PairSums.of(attempt.points(), attempt.restShare(), sign));
            comparablePoints.add(attempt.points(), sign);
            comparableRests.add(Bins.ofShare(attempt.restShare(), SittingMeasures.WHOLE), sign);
        }
        for (String picked : attempt.picked()) {
            OptionSums option = options.get(picked);
            if (option != null) {
                option.add(attempt, sign);
            }
        }
    }

    public ItemSums addAll(ItemSums other) {
        attempts = attempts.plus(other.attempts);
        comparable = comparable.plus(other.comparable);
        worth += other.worth;
        rapidGuesses += other.rapidGuesses;
        corrections += other.corrections;
        totals.addAll(other.totals);
        comparablePoints.addAll(other.comparablePoints);
        comparableRests.addAll(other.comparableRests);
        other.options.forEach((id, sums) -> options.computeIfAbsent(id, key -> new OptionSums()).addAll(sums));
        last = later(last, other.last);
        return this;
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    /** x and R in points, over all attempts. */
    public PairSums attempts() {
        return attempts;
    }

    /** x in points and R in millionths of what the rest could give, over the comparable attempts. */
    public PairSums comparable() {
        return comparable;
    }

    /** X: what the question is worth; at least 1. */
    public int maxPoints() {
        long met = attempts.n() + rapidGuesses;
        return met <= 0 ? 1 : (int) Math.max(1, Math.round(worth / (double) met));
    }

    public long rapidGuesses() {
        return rapidGuesses;
    }

    /** One of its attempts was graded otherwise. */
    void corrected() {
        corrections++;
    }

    /** How many attempts were graded otherwise, because their result was made again. */
    public long corrections() {
        return corrections;
    }

    /** Attempts by the share of all points. */
    public Bins totals() {
        return totals;
    }

    /** Comparable attempts by x. */
    public Bins comparablePoints() {
        return comparablePoints;
    }

    /** Comparable attempts by the share of the rest's points. */
    public Bins comparableRests() {
        return comparableRests;
    }

    public SortedMap<String, OptionSums> options() {
        return Collections.unmodifiableSortedMap(options);
    }

    /** When the last one was added; null when none ever was. */
    public Instant last() {
        return last;
    }
}
