package io.readyroom.scoring.statistics.item;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;

import io.readyroom.platform.database.Ids;
import io.readyroom.platform.messaging.EventJson;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.scoring.statistics.ItemSums;
import io.readyroom.scoring.statistics.OptionSums;
import io.readyroom.scoring.statistics.PairSums;

/** How a question was answered, over all versions that are measured as one. Absent is what can't be said yet. No key. */
record ItemStatisticsChanged(long aggregateVersion, UUID measuredAs, UUID questionId, String exam, Instant measuredAt,
        int maxPoints, long attempts, long rapidGuesses, Sums sums, Compared comparable, Double mean, Double facility,
        Double standardDeviation, Double discrimination, Double discriminativeEfficiency, List<Long> attemptsByThird,
        List<Option> options, List<String> flags, Departure drift, List<Version> versions) {

    /** x and R in points. */
    record Sums(long points, long pointsSquared, long rest, long restSquared, long product) {
    }

    /** Those attempts that are compared by ability, with R in millionths of what the rest of the session could give. */
    record Compared(long attempts, long points, long pointsSquared, long rest, long restSquared, long product) {
    }

    record Option(String id, long picks, long restSum, long comparablePicks, long comparableRest, Double share,
            List<Long> picksByThird, List<Double> shareByThird, Double pointBiserial) {
    }

    record Departure(double up, double down, boolean alarm) {
    }

    record Version(UUID questionVersionId, long attempts, long points) {
    }

    static ItemStatisticsChanged of(MeasuredQuestion question, long aggregateVersion, Drift drift, List<String> flags) {
        ItemStatistics statistics = question.statistics();
        ItemSums sums = statistics.sums();
        PairSums all = sums.attempts();
        PairSums compared = sums.comparable();
        return new ItemStatisticsChanged(aggregateVersion, question.measuredAs(), question.questionId(), question.exam(),
                sums.last(), sums.maxPoints(), all.n(), sums.rapidGuesses(),
                new Sums(all.x(), all.xx(), all.r(), all.rr(), all.xr()),
                new Compared(compared.n(), compared.x(), compared.xx(), compared.r(), compared.rr(), compared.xr()),
                orNull(statistics.mean()), orNull(statistics.facility()), orNull(statistics.standardDeviation()),
                orNull(statistics.discrimination()), orNull(statistics.discriminativeEfficiency()),
                list(statistics.attemptsByThird()),
                sums.options().entrySet().stream().map(one -> option(one.getKey(), one.getValue(), statistics)).toList(),
                flags, drift.isMeasured() ? new Departure(drift.up(), drift.down(), drift.isAlarm()) : null,
                question.versions().entrySet().stream().map(one -> new Version(one.getKey(), one.getValue().attempts().n(),
                        one.getValue().attempts().x())).toList());
    }

    private static Option option(String id, OptionSums option, ItemStatistics statistics) {
        long[] picks = statistics.picksByThird(option);
        long[] attempts = statistics.attemptsByThird();
        boolean anybody = statistics.attempts() > 0;
        return new Option(id, option.picks(), option.restSum(), option.comparablePicks(), option.comparableRest(),
                anybody ? Double.valueOf(option.picks() / (double) statistics.attempts()) : null, list(picks),
                anybody ? shares(picks, attempts) : null, orNull(statistics.pointBiserial(option)));
    }

    private static List<Double> shares(long[] parts, long[] wholes) {
        return List.of(share(parts[0], wholes[0]), share(parts[1], wholes[1]), share(parts[2], wholes[2]));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : part / (double) whole;
    }

    private static List<Long> list(long[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    static Double orNull(OptionalDouble value) {
        return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
    }

    OutgoingEvent toEvent() {
        return new OutgoingEvent(Ids.next(), Topics.ITEM_STATISTICS, measuredAs.toString(), "ItemStatisticsChanged",
                measuredAs.toString(), aggregateVersion, EventJson.write(this), null);
    }
}
