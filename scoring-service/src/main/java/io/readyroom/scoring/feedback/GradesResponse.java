package io.readyroom.scoring.feedback;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param outcomes one for each request, in their order */
@Schema(name = "Grades", requiredProperties = "outcomes")
record GradesResponse(List<GradeOutcome> outcomes) {
}
