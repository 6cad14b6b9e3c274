package io.readyroom.exam.scoring;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonRawValue;

import io.readyroom.platform.web.json.PackedIds;

/**
 * A diagnostic session as scoring-service has to know it to choose its next question.
 *
 * @param calibration that it began with; null before it has begun
 * @param gradingPolicy by its name; null before it has begun, for then there is nothing to grade
 * @param items what was asked, in order
 * @param excluded questions that may not be asked
 * @param supportedTypes what the client can render and this service can check
 * @param seed a decimal long: with the same one and the same answers the questions are the same
 */
public record DiagnosticSoFar(String exam, Integer calibration, String gradingPolicy, List<Item> items, PackedIds excluded,
        String language, List<String> supportedTypes, String seed) {

    public DiagnosticSoFar {
        items = List.copyOf(items);
        supportedTypes = List.copyOf(supportedTypes);
    }

    /** One that is about to begin. */
    public static DiagnosticSoFar none(String exam, String language, List<String> supportedTypes, String seed) {
        return new DiagnosticSoFar(exam, null, null, List.of(), PackedIds.NONE, language, supportedTypes, seed);
    }

    public DiagnosticSoFar excluding(PackedIds others) {
        return new DiagnosticSoFar(exam, calibration, gradingPolicy, items, others, language, supportedTypes, seed);
    }

    public DiagnosticSoFar in(String other) {
        return new DiagnosticSoFar(exam, calibration, gradingPolicy, items, excluded, other, supportedTypes, seed);
    }

    /** @param response JSON as it is stored, or null for none */
    public record Item(UUID questionVersionId, @JsonRawValue String response) {

        @Override
        public String toString() {
            return "Item[" + questionVersionId + "]";
        }
    }
}
