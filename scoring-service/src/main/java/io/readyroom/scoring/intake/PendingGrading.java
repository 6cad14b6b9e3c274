package io.readyroom.scoring.intake;

import java.util.UUID;

import io.readyroom.scoring.grading.QuestionType;

/** A session that waits for the key of (at least) this question version. */
record PendingGrading(UUID sessionId, UUID questionVersionId, QuestionType type) {
}
