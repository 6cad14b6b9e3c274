package io.readyroom.scoring.statistics;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;

import io.readyroom.scoring.result.GradedItem;

/**
 * A form that everybody sits alike: exact sums of its total and of each of its questions.
 *
 * @param versions its question versions, sorted; the other lists are in their order
 * @param maxPoints of the form
 */
record FormSums(List<UUID> versions, int maxPoints, long sittings, long points, long pointsSquared, List<Long> itemPoints,
        List<Long> itemPointsSquared) {

    /**
     * One sitting.
     *
     * @param sign 1 to add it, -1 to take it away
     */
    static FormSums of(List<GradedItem> counted, int sign) {
        List<GradedItem> items = new ArrayList<>(counted);
        items.sort(Comparator.comparing(GradedItem::questionVersionId));
        long total = 0;
        int maxPoints = 0;
        List<UUID> versions = new ArrayList<>(items.size());
        List<Long> points = new ArrayList<>(items.size());
        List<Long> squares = new ArrayList<>(items.size());
        for (GradedItem item : items) {
            long x = item.score().points();
            total += x;
            maxPoints += item.score().maxPoints();
            versions.add(item.questionVersionId());
            points.add(sign * x);
            squares.add(sign * x * x);
        }
        return new FormSums(versions, maxPoints, sign, sign * total, sign * total * total, points, squares);
    }

    /** The same for the same questions worth the same. */
    UUID id() {
        ByteBuffer bytes = ByteBuffer.allocate(versions.size() * 2 * Long.BYTES + Integer.BYTES);
        versions.forEach(version -> bytes.putLong(version.getMostSignificantBits()).putLong(version.getLeastSignificantBits()));
        return UUID.nameUUIDFromBytes(bytes.putInt(maxPoints).array());
    }

    FormSums plus(FormSums other) {
        return new FormSums(versions, maxPoints, sittings + other.sittings, points + other.points,
                pointsSquared + other.pointsSquared, sum(itemPoints, other.itemPoints),
                sum(itemPointsSquared, other.itemPointsSquared));
    }

    private static List<Long> sum(List<Long> ones, List<Long> others) {
        List<Long> sums = new ArrayList<>(ones.size());
        for (int i = 0; i < ones.size(); i++) {
            sums.add(ones.get(i) + others.get(i));
        }
        return sums;
    }

    /** Cronbach's alpha; empty below two questions or without variance. */
    OptionalDouble alpha() {
        int k = versions.size();
        double total = spread(pointsSquared, points);
        if (k < 2 || sittings < 2 || total <= 0) {
            return OptionalDouble.empty();
        }
        double items = 0;
        for (int i = 0; i < k; i++) {
            items += spread(itemPointsSquared.get(i), itemPoints.get(i));
        }
        return OptionalDouble.of(k / (k - 1.0) * (1 - items / total));
    }

    double mean() {
        return points / (double) sittings;
    }

    /** Of the total, with S - 1; empty below two sittings. */
    OptionalDouble standardDeviation() {
        return sittings < 2 ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(spread(pointsSquared, points) / sittings / (sittings - 1)));
    }

    private double spread(long squares, long sum) {
        return (double) (sittings * squares - sum * sum);
    }
}
