package io.readyroom.exam.assignment;

import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import io.readyroom.exam.question.FormRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Narrows the questions; what is null does not narrow. */
public record AssignmentFilters(@Size(max = 100) List<@NotBlank @Size(max = 100) String> domains,
        @Size(max = 100) List<@NotBlank @Size(max = 100) String> objectives,
        @Size(max = 50) List<@NotBlank @Size(max = 60) String> types,
        @Size(max = 10) List<@NotBlank @Size(max = 20) String> difficulties) {

    static AssignmentFilters from(JsonObject stored) {
        return new AssignmentFilters(texts(stored, "domains"), texts(stored, "objectives"), texts(stored, "types"),
                texts(stored, "difficulties"));
    }

    /** What {@link #from} reads. */
    JsonObject toJson() {
        return new JsonObject().put("domains", domains).put("objectives", objectives).put("types", types)
                .put("difficulties", difficulties);
    }

    FormRequest.Filters toForm() {
        return new FormRequest.Filters(domains, objectives, types, difficulties, null);
    }

    private static List<String> texts(JsonObject stored, String name) {
        return Optional.ofNullable(stored.getJsonArray(name)).map(JsonArray::stream)
                .map(values -> values.map(String.class::cast).toList()).orElse(null);
    }
}
