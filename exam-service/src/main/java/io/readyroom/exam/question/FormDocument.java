package io.readyroom.exam.question;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.exam.form.Slot;

/** A form as question-service answers it; what it has besides is dropped. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FormDocument(String seed, Blueprint blueprint, String language, JsonNode facts, List<Slot> slots) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Blueprint(String code, int version) {
    }

    /** A form that can't be sat must not become a session: positions run from 1 without gaps, every slot has a shape. */
    boolean isComplete() {
        boolean complete = slots != null && !slots.isEmpty() && facts != null && seed != null && blueprint != null;
        for (int i = 0; complete && i < slots.size(); i++) {
            complete = slots.get(i).position() == i + 1 && slots.get(i).shape() != null;
        }
        return complete;
    }
}
