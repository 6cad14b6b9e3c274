package io.readyroom.scoring.statistics;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A histogram over small integers, exact, with entries for what occurred only. Of shares the bins are one per cent wide, 0 to
 * 100.
 */
public final class Bins {

    private static final int PER_CENT = 100;
    private static final int THIRDS = 3;

    private final SortedMap<Integer, Long> counts = new TreeMap<>();

    Bins() {
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Bins(Map<Integer, Long> counts) {
        counts.forEach(this::add);
    }

    /** The bin of {@code part} in {@code whole}; the whole has one of its own. */
    static int ofShare(long part, long whole) {
        return (int) (part * PER_CENT / whole);
    }

    /** @param count negative to take away */
    void add(int bin, long count) {
        if (count != 0) {
            counts.merge(bin, count, (one, other) -> one + other == 0 ? null : one + other);
        }
    }

    void addAll(Bins other) {
        other.counts.forEach(this::add);
    }

    @JsonValue
    public SortedMap<Integer, Long> counts() {
        return counts;
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Which third of all each bin is in, 0 for the lowest. A bin stays whole, in the third that its middle falls into, so that
     * thirds of another histogram by the same bins are exact counts too.
     */
    public SortedMap<Integer, Integer> thirds() {
        SortedMap<Integer, Integer> thirds = new TreeMap<>();
        long total = total();
        long below = 0;
        for (Map.Entry<Integer, Long> bin : counts.entrySet()) {
            long middle = 2 * below + bin.getValue();
            thirds.put(bin.getKey(), (int) Math.min(THIRDS - 1, Math.max(0, THIRDS * middle / Math.max(1, 2 * total))));
            below += bin.getValue();
        }
        return thirds;
    }

    /** Sums by the thirds of a histogram that this one is a part of. */
    public long[] by(SortedMap<Integer, Integer> thirds) {
        long[] sums = new long[THIRDS];
        counts.forEach((bin, count) -> sums[thirds.getOrDefault(bin, 0)] += count);
        return sums;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bins bins && counts.equals(bins.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
