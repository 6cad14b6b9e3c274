package io.readyroom.exam.answer;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.exam.scoring.Grade;

/**
 * What a stored answer is worth, and what would have been right.
 *
 * @param key in the response's shape, plus {@code accepted} for text
 */
@Schema(description = "Explanations and references are added by the gateway, where they can be had", properties = {
        @SchemaProperty(name = "explanations", type = SchemaType.OBJECT, description = "Markdown by id of option, row, target or region, plus general"),
        @SchemaProperty(name = "references", type = SchemaType.ARRAY, description = "{title, url}") })
record AnswerFeedback(int points, int maxPoints, JsonNode key) {

    static AnswerFeedback from(Grade grade) {
        return new AnswerFeedback(grade.points(), grade.maxPoints(), grade.key());
    }

    @Override
    public String toString() {
        return "AnswerFeedback[" + points + " of " + maxPoints + "]";
    }
}
