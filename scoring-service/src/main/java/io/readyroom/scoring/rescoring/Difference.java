package io.readyroom.scoring.rescoring;

import java.util.Objects;
import java.util.UUID;

import io.readyroom.scoring.result.ExamResult;

/**
 * What a rescoring does to one result.
 *
 * @param isChanged whether the learner sees other points, another score or another verdict
 * @param passed afterwards, where that is not what it was; null where the pass line is not crossed
 */
record Difference(UUID sessionId, int previousPoints, int points, int maxPoints, boolean isChanged, Boolean passed) {

    static Difference between(ExamResult before, ExamResult after) {
        boolean verdictChanged = !Objects.equals(before.passed(), after.passed());
        boolean changed = verdictChanged || before.points() != after.points() || before.maxPoints() != after.maxPoints()
                || !Objects.equals(before.scaled(), after.scaled());
        boolean crosses = verdictChanged && before.passed() != null && after.passed() != null;
        return new Difference(after.sessionId(), before.points(), after.points(), after.maxPoints(), changed,
                crosses ? after.passed() : null);
    }

    int gain() {
        return points - previousPoints;
    }

    boolean crosses() {
        return passed != null;
    }
}
