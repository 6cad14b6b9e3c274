package io.readyroom.question.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.readyroom.question.content.QuestionType;

/**
 * Event: a question as it is now. No key, no text.
 *
 * @param measuredAs the version whose statistics go on with the current one: itself, but for a cosmetic change
 * @param versions all that were ever published, the first one first
 */
record QuestionChanged(long aggregateVersion, UUID questionId, String exam, UUID currentVersionId, UUID measuredAs,
        String status,
        String pool, String language, QuestionType type, String difficulty, List<Assignment> objectiveAssignments,
        List<UUID> enemies, List<UUID> siblings, List<Version> versions) {

    /** {@code outlineVersion} is the day the outline is named for. */
    record Assignment(LocalDate outlineVersion, String objective, String domain) {
    }

    /** Of those that are measured as one, {@code measuredAs} is the first. */
    record Version(UUID questionVersionId, UUID measuredAs) {
    }
}
