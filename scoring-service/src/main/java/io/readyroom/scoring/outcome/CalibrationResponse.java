package io.readyroom.scoring.outcome;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.readyroom.scoring.outcome.OutcomeRepository.Counts;
import io.readyroom.scoring.readiness.Recalibration;

/** How well predictions held, for everybody to see. */
@Schema(name = "Calibration", requiredProperties = { "exam", "published", "n", "outcomes", "refused", "message" })
record CalibrationResponse(String exam, boolean published,
        @Schema(description = "Learners whose first outcome a prediction stood against") int n,
        @Schema(description = "All that were reported") int outcomes,
        @Schema(description = "Outcomes before which no number was given") int refused,
        @Schema(description = "Of the learners whose planned day has passed, how many told; absent unless published") Double reportingRate,
        @Schema(description = "Mean squared error, 0 is best, 0.25 is what always saying one half gets; absent unless published") Double brier,
        @Schema(description = "Bins of at least ten outcomes, by prediction; absent unless published") List<ReliabilityDiagram.Bin> reliability,
        @Schema(description = "In force now; absent while nothing is corrected") Correction correction, String message) {

    private static final String NOTHING = "Nothing is published yet: no learner has reported how the real exam went, so no"
            + " prediction has been tested against one.";
    private static final String TOO_FEW = "Nothing is published yet: with fewer than %d tested predictions figures would be about"
            + " single people.";
    private static final String NOTE = "Predictions as they stood before each exam, beside how learners say that it went. Not"
            + " everybody tells, and those who do may not be like the rest.";

    @Schema(name = "CalibrationCorrection", requiredProperties = { "version", "intercept", "slope", "outcomes" })
    record Correction(int version, double intercept, double slope, int outcomes) {

        static Correction from(Recalibration current) {
            return current.version() == 0 ? null
                    : new Correction(current.version(), ReliabilityDiagram.rounded(current.intercept()),
                            ReliabilityDiagram.rounded(current.slope()), current.outcomes());
        }
    }

    static CalibrationResponse from(String exam, List<ReliabilityDiagram.Point> points, Counts counts, Recalibration current) {
        int n = points.size();
        int refused = counts.refused();
        if (n < ReliabilityDiagram.FEWEST) {
            return new CalibrationResponse(exam, false, n, counts.outcomes(), refused, null, null, null, null,
                    counts.outcomes() == 0 ? NOTHING : TOO_FEW.formatted(ReliabilityDiagram.FEWEST));
        }
        ReliabilityDiagram diagram = ReliabilityDiagram.of(points);
        return new CalibrationResponse(exam, true, n, counts.outcomes(), refused,
                ReliabilityDiagram.rounded((double) counts.reporters() / counts.due()), diagram.brier(), diagram.bins(),
                Correction.from(current), NOTE);
    }
}
