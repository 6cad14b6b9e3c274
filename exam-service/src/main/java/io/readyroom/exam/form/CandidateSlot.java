package io.readyroom.exam.form;

import java.util.UUID;

import io.readyroom.exam.response.ResponseShape;

/**
 * What a learner may know of a slot, and all that saving an answer needs. Small: thousands of forms are cached, and equal
 * shapes are one object.
 */
public record CandidateSlot(int position, UUID questionVersionId, int maxPoints, int section, ResponseShape shape) {

    /** Of the question, by its name in the API. */
    public String type() {
        return shape.type();
    }
}
