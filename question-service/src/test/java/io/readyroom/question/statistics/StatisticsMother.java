package io.readyroom.question.statistics;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.KafkaRecords;

/** Statistics as scoring-service would publish them. */
public final class StatisticsMother {

    private StatisticsMother() {
    }

    /** Publishes statistics of a run of versions. */
    public static void publish(UUID measuredAs, UUID question, int version, double facility, double discrimination,
            String... flags) {
        KafkaRecords.send(Topics.ITEM_STATISTICS, measuredAs.toString(), "ItemStatisticsChanged", measuredAs.toString(),
                data(measuredAs, question, version, facility, discrimination, flags));
    }

    static String data(UUID measuredAs, UUID question, int version, double facility, double discrimination, String... flags) {
        return """
                {"aggregateVersion": %d, "measuredAs": "%s", "questionId": "%s", "exam": "ai-102",
                 "measuredAt": "2026-11-26T08:00:00Z", "maxPoints": 1, "attempts": 1000, "rapidGuesses": 3,
                 "sums": {"points": %d, "pointsSquared": %d, "rest": 20000, "restSquared": 420000, "product": 13000},
                 "mean": %s, "facility": %s, "standardDeviation": 0.4, "discrimination": %s,
                 "options": [{"id": "a", "picks": 12, "share": 0.012}], "flags": [%s],
                 "versions": [{"questionVersionId": "%s", "attempts": 1000, "points": %d}]}""".formatted(version, measuredAs,
                question, Math.round(facility * 1000), Math.round(facility * 1000), facility, facility, discrimination,
                Arrays.stream(flags).map(flag -> '"' + flag + '"').collect(Collectors.joining(",")), measuredAs,
                Math.round(facility * 1000));
    }
}
