package io.readyroom.exam.start;

import io.readyroom.platform.web.json.PackedIds;

/**
 * What is known of a learner who wants to sit an exam.
 *
 * @param entitled as far as this service knows; whoever isn't may have paid a moment ago
 * @param seen questions that the learner has been given for the exam, those of the sitting longest ago first; what was seen in
 *        several stands there more than once
 * @param recent questions that the learner has been given for any exam within a day, counted again where they were repeated
 */
record Candidacy(boolean entitled, PackedIds seen, long recent) {
}
