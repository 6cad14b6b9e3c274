package io.readyroom.scoring.grading;

import java.util.Collection;

import com.fasterxml.jackson.databind.JsonNode;

/** How many a learner was allowed to select, of a question that counts selections. */
public record SelectionLimit(int most) {

    /** The limit that the candidate saw ({@code select} of the response shape); without one, as many as are right. */
    public static SelectionLimit of(JsonNode shape, AnswerKey key) {
        return shape == null ? of(key) : new SelectionLimit(shape.path("select").asInt(key.components()));
    }

    public static SelectionLimit of(AnswerKey key) {
        return new SelectionLimit(key.components());
    }

    boolean allows(Collection<?> selections) {
        return selections.size() <= most;
    }
}
