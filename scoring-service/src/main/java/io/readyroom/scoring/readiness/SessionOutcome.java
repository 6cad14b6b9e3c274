package io.readyroom.scoring.readiness;

import java.util.Map;

/**
 * What a result says of its questions.
 *
 * @param shares of the points, by position of the questions that count
 * @param repeatShare fraction of these that the learner had met before
 */
record SessionOutcome(Map<Integer, Double> shares, double repeatShare) {
}
