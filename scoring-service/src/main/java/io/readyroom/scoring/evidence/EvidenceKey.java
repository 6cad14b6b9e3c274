package io.readyroom.scoring.evidence;

import java.util.UUID;

/**
 * Whose evidence for what.
 *
 * @param exam code
 */
record EvidenceKey(UUID learnerId, String exam) {
}
