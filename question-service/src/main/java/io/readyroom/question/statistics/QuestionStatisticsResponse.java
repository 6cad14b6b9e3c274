package io.readyroom.question.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.readyroom.question.content.ContentJson;
import io.readyroom.question.statistics.StatisticsRepository.Measured;

/**
 * How a question was answered.
 *
 * @param runs the newest first; a version and the cosmetic ones behind it are one
 */
record QuestionStatisticsResponse(UUID questionId, List<Run> runs) {

    /**
     * Versions that are measured as one.
     *
     * @param measuredAs the first of them
     * @param versions the newest first
     * @param statistics absent as long as nobody was measured
     */
    record Run(UUID measuredAs, List<Version> versions, Statistics statistics) {
    }

    /** @param attempts at this one; {@code points} are what they reached together */
    record Version(UUID versionId, int number, String status, long attempts, long points) {
    }

    /** As {@code ItemStatisticsChanged} has it; absent is what cannot be said yet. */
    record Statistics(Instant measuredAt, int maxPoints, long attempts, long rapidGuesses, Sums sums, Double mean,
            Double facility, Double standardDeviation, Double discrimination, List<Long> attemptsByThird,
            List<Option> options, List<String> flags, Drift drift) {
    }

    /** Exact: everything else can be computed again from them. */
    record Sums(long points, long pointsSquared, long rest, long restSquared, long product) {
    }

    /** Something that can be picked; thirds are by ability, the lowest first. */
    record Option(String id, long picks, Double share, List<Long> picksByThird, List<Double> shareByThird,
            Double pointBiserial) {
    }

    record Drift(double up, double down, boolean alarm) {
    }

    /** The part of the event that is told by version. */
    record Breakdown(List<Part> versions) {

        record Part(UUID questionVersionId, long attempts, long points) {
        }

        Part of(UUID version) {
            return versions.stream().filter(part -> part.questionVersionId().equals(version)).findFirst()
                    .orElse(new Part(version, 0, 0));
        }
    }

    static QuestionStatisticsResponse from(UUID questionId, List<Measured> versions) {
        Map<UUID, List<Measured>> byRun = new LinkedHashMap<>();
        versions.forEach(version -> byRun.computeIfAbsent(version.measuredAs(), run -> new ArrayList<>()).add(version));
        return new QuestionStatisticsResponse(questionId,
                byRun.values().stream().map(QuestionStatisticsResponse::run).toList());
    }

    private static Run run(List<Measured> versions) {
        Measured any = versions.get(0);
        boolean measured = any.statistics() != null;
        Breakdown breakdown = measured ? ContentJson.read(any.statistics(), Breakdown.class) : new Breakdown(List.of());
        return new Run(any.measuredAs(), versions.stream().map(version -> version(version, breakdown)).toList(),
                measured ? ContentJson.read(any.statistics(), Statistics.class) : null);
    }

    private static Version version(Measured version, Breakdown breakdown) {
        Breakdown.Part part = breakdown.of(version.versionId());
        return new Version(version.versionId(), version.number(), version.status(), part.attempts(), part.points());
    }
}
