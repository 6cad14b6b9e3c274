package io.readyroom.scoring.feedback;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.scoring.answerkey.KeyRevision;
import io.readyroom.scoring.grading.QuestionType;
import io.readyroom.scoring.grading.Score;

/**
 * What became of one response.
 *
 * @param detail why it was not graded; absent when it was
 * @param voided true or absent
 */
@Schema(name = "GradeOutcome", requiredProperties = { "questionVersionId", "outcome" })
record GradeOutcome(UUID questionVersionId, Outcome outcome, String detail, Integer points, Integer maxPoints,
        @Schema(description = "Of the key that graded it") Integer keyRevision, JsonNode key,
        @Schema(description = "The question turned out unusable: the points count nowhere") Boolean voided) {

    /** The slugs of the problems that the same request alone would end with. */
    enum Outcome {
        @JsonProperty("graded")
        GRADED,
        @JsonProperty("key-not-available")
        KEY_NOT_AVAILABLE,
        @JsonProperty("invalid-response")
        INVALID_RESPONSE
    }

    static GradeOutcome graded(KeyRevision key, Score score) {
        return new GradeOutcome(key.questionVersionId(), Outcome.GRADED, null, score.points(), score.maxPoints(),
                key.revision(), QuestionType.toJson(key.key()), key.voided() ? true : null);
    }

    static GradeOutcome refused(UUID questionVersionId, Outcome outcome, String detail) {
        return new GradeOutcome(questionVersionId, outcome, detail, null, null, null, null, null);
    }

    @Override
    public String toString() {
        return "GradeOutcome[" + questionVersionId + ", " + outcome + "]";
    }
}
