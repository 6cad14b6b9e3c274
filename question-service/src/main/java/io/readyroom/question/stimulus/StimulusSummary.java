package io.readyroom.question.stimulus;

import java.time.Instant;
import java.util.UUID;

/**
 * A stimulus in a list, by its present text.
 *
 * @param stimulusId of that text
 * @param id in the bank
 */
record StimulusSummary(String id, UUID stimulusId, String kind, String title, int tabs, Instant createdAt) {
}
