package io.readyroom.scoring.report;

import java.util.List;

/**
 * What a result is read against.
 *
 * @param revisions in their order, the current one last
 * @param earlierAttempts the latest first
 */
record Background(SatSession session, List<ResultRevision> revisions, List<EarlierAttempt> earlierAttempts) {
}
