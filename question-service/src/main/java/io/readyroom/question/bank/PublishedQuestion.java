package io.readyroom.question.bank;

import java.util.List;
import java.util.UUID;

import io.readyroom.question.content.QuestionType;
import io.readyroom.question.content.ResponseShape;

/**
 * What assembling a form needs to know of a question.
 *
 * @param objectives in their order, of the outline in force ({@link io.readyroom.question.catalogue.Placement})
 * @param domain of the first objective
 * @param enemies and {@code siblings} are bank ids
 */
public record PublishedQuestion(UUID questionId, UUID versionId, String sourceId, String exam, QuestionType type, String pool,
        String language, String difficulty, int components, UUID stimulusId, String domain, List<String> objectives,
        List<String> enemies, List<String> siblings, ResponseShape shape) {
}
