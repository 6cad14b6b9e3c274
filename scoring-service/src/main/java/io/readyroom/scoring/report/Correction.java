package io.readyroom.scoring.report;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a result differs from the revision before it, and why.
 *
 * @param reason in the words of whoever corrected; null where nobody gave one
 */
@Schema(name = "Correction", requiredProperties = { "cause", "previousRevision", "previousPoints", "previousMaxPoints",
        "questions" })
public record Correction(
        @Schema(description = "key: a key was wrong; void: a question turned out unusable and counts nowhere; policy: the exam's grading or cut was changed") String cause,
        String reason, int previousRevision, int previousPoints, int previousMaxPoints,
        @Schema(description = "Absent for sessions that are no whole exam") Boolean previousPassed,
        @Schema(description = "Positions of the questions that are graded otherwise than before") List<Integer> questions) {
}
