package io.readyroom.scoring.feedback;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.scoring.grading.GradingPolicy;

/** @param response null or absent: unanswered */
record GradeRequest(@NotNull UUID questionVersionId,
        @Schema(nullable = true, description = "In the shape of the question's type; null or absent: unanswered") JsonNode response,
        @NotNull GradingPolicy gradingPolicy) {

    @Override
    public String toString() {
        return "GradeRequest[" + questionVersionId + "]";
    }
}
