package io.readyroom.scoring.statistics;

import java.time.Instant;
import java.util.Set;

import io.readyroom.scoring.result.GradedItem;
import io.readyroom.scoring.submission.ExamSessionSubmitted.Slot;

/**
 * Somebody met a question for the first time, and it counted.
 *
 * @param rapid answered too fast to have been read
 * @param rest points of the rest of the session
 * @param restShare of the points that the rest could have given, in millionths
 * @param comparable whether restShare tells ability as it does in other sessions
 * @param totalBin share of all points, in per cent
 * @param picked what was picked, by the names of {@link Picks}
 */
record ItemAttempt(Slot slot, GradedItem item, boolean rapid, int rest, long restShare, boolean comparable, int totalBin,
        Set<String> picked, Instant at) {

    int points() {
        return item.score().points();
    }

    int worth() {
        return item.score().maxPoints();
    }
}
