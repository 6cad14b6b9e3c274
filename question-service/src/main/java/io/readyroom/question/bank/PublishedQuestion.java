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
 * @param stimulusKind {@code case_study} or {@code series}, or null without a stimulus
 * @param pilot being tried out: never scored
 */
public record PublishedQuestion(UUID questionId, UUID versionId, String sourceId, String exam, QuestionType type, String pool,
        String language, String difficulty, int components, UUID stimulusId, String domain, List<String> objectives,
        List<String> enemies, List<String> siblings, ResponseShape shape, String stimulusKind, boolean pilot) {

    public static final String CASE_STUDY = "case_study";
    public static final String SERIES = "series";

    /** One that is scored and belongs to a case study, if to anything. */
    public PublishedQuestion(UUID questionId, UUID versionId, String sourceId, String exam, QuestionType type, String pool,
            String language, String difficulty, int components, UUID stimulusId, String domain, List<String> objectives,
            List<String> enemies, List<String> siblings, ResponseShape shape) {
        this(questionId, versionId, sourceId, exam, type, pool, language, difficulty, components, stimulusId, domain,
                objectives, enemies, siblings, shape, stimulusId == null ? null : CASE_STUDY, false);
    }
}
