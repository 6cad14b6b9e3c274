package io.readyroom.question.authoring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;

/**
 * {@code POST …/key-corrections}: another key, or {@code "void": true} when there is no right one.
 *
 * @param reason learners read it
 * @param version number; the published one when absent
 */
record CorrectKeyRequest(@Schema(type = SchemaType.OBJECT) JsonNode key, @JsonProperty("void") Boolean voided,
        @NotBlank @Size(min = 10, max = 500) String reason, @Positive Integer version) {

    boolean voids() {
        return Boolean.TRUE.equals(voided);
    }

    /** @throws ProblemException {@code invalid-request} unless it asks for exactly one of the two */
    void requireOneOfBoth() {
        boolean hasKey = key != null && !key.isNull();
        if (hasKey == voids()) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "A correction is another key, or voids the question.")
                    .withError("key", "either a key, or \"void\": true");
        }
    }

    /** The value prints no key. */
    @Override
    public String toString() {
        return "CorrectKeyRequest[" + version + "]";
    }
}
