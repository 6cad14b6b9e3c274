package io.readyroom.exam.start;

import java.util.List;
import java.util.UUID;

/**
 * What is known of a learner who wants to sit an exam.
 *
 * @param entitled as far as this service knows; whoever isn't may have paid a moment ago
 * @param seen questions that the learner has been given for the exam, the one that was seen longest ago first
 */
record Candidacy(boolean entitled, List<UUID> seen) {
}
