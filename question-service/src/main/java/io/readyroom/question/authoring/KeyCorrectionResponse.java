package io.readyroom.question.authoring;

import java.util.UUID;

/**
 * What a correction came to; learners read the same in the errata.
 *
 * @param revision of the key, 2 for a first correction
 */
record KeyCorrectionResponse(UUID questionId, UUID questionVersionId, int version, int revision, boolean voided,
        String reason) {
}
