package io.readyroom.scoring.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reported outcome, and what follows from it. */
@Schema(name = "Outcome", requiredProperties = { "exam", "takenOn", "passed", "prediction", "plan" })
record OutcomeResponse(String exam, LocalDate takenOn, boolean passed, Integer score,
        @Schema(description = "Absent after a pass, and where the vendor's rule is not known here") Retake retake,
        Predicted prediction, @Schema(description = "Path of the plan: a new date makes a new one") String plan) {

    private static final String NOTE = "By what you reported here; the vendor's own count decides. Practice goes on as before.";
    private static final String UNVERIFIED = " The rule was taken from others' accounts of the vendor's page: check it there.";

    @Schema(name = "Retake", requiredProperties = { "earliestOn", "rule", "source", "checkedAt", "verified", "note" })
    record Retake(LocalDate earliestOn, String rule, String source, LocalDate checkedAt, boolean verified, String note) {

        static Retake from(RetakeRule rule, List<LocalDate> failures) {
            return new Retake(rule.earliest(failures), rule.rule(), rule.source(), rule.checkedAt(), rule.verified(),
                    rule.verified() ? NOTE : NOTE + UNVERIFIED);
        }
    }

    /** What the service would have said before that day: a probability, or why none. */
    @Schema(name = "StoodPrediction")
    record Predicted(Double probability, List<String> refusedBecause) {

        static Predicted from(Outcome outcome) {
            return outcome.predicted() == null ? new Predicted(null, outcome.refusedBecause())
                    : new Predicted(ReliabilityDiagram.rounded(outcome.predicted()), null);
        }
    }

    /** @param failures days of all the learner's failures in the exam */
    static OutcomeResponse from(Outcome outcome, Optional<RetakeRule> rule, List<LocalDate> failures) {
        Retake retake = outcome.passed() || failures.isEmpty() ? null
                : rule.map(known -> Retake.from(known, failures)).orElse(null);
        return new OutcomeResponse(outcome.exam(), outcome.takenOn(), outcome.passed(), outcome.score(), retake,
                Predicted.from(outcome), "/v1/me/exams/" + outcome.exam() + "/plan");
    }
}
