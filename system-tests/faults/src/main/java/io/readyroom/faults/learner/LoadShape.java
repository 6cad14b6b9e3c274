package io.readyroom.faults.learner;

import java.time.Duration;

/**
 * How much the learners do.
 *
 * @param think between two requests of a learner, on average
 * @param answersPerSession acknowledged before it is handed in
 */
public record LoadShape(int learners, Duration think, int answersPerSession) {
}
