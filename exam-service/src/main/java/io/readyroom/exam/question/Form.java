package io.readyroom.exam.question;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.exam.form.Slot;

/**
 * A form for one learner.
 *
 * @param seed reproduces it, together with the blueprint's version
 * @param language in which it is served
 * @param facts the exam's facts, to be frozen into the session as they are
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Form(String seed, Blueprint blueprint, String language, JsonNode facts, List<Slot> slots) {

    /** The blueprint that it follows. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Blueprint(String code, int version) {
    }
}
