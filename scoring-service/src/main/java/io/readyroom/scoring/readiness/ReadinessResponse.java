package io.readyroom.scoring.readiness;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.readyroom.scoring.bank.ExamFacts;

/** A range, or a refusal with what to do about it. */
@Schema(name = "Readiness", requiredProperties = { "exam", "refused", "asOf", "evidence", "explanation", "note" })
record ReadinessResponse(String exam, boolean refused, Instant asOf,
        @Schema(description = "The chance to pass, were the exam sat now; absent when refused") Probability probability,
        @Schema(description = "Absent unless refused") Set<Reason> reasons,
        @Schema(description = "What it takes to get a number; absent unless refused") List<Missing> missing,
        Basis evidence, String explanation, String note) {

    private static final String NOTE = "An estimate, no promise. It rests on an assumed cut, which the vendor doesn't publish, and"
            + " on our questions; it holds for an exam that is sat now, by somebody to whom the questions were new.";
    private static final String UNMEASURED = " How hard most of these questions are is the authors' opinion so far, so the range"
            + " is wide.";

    @Schema(name = "ReadinessProbability", requiredProperties = { "low", "high" })
    record Probability(double low, double high) {
    }

    /**
     * @param questions first attempts that count
     * @param standardError of the ability; at most 0.45 for a number
     * @param measuredShare of the questions whose difficulty was measured
     * @param outcomes reported real results that predictions are corrected by; 0 while they aren't
     */
    @Schema(name = "ReadinessEvidence", requiredProperties = { "questions", "simulations", "standardError", "measuredShare",
            "outcomes" })
    record Basis(int questions, int simulations, Instant latestSimulationAt, double standardError, double measuredShare,
            int outcomes) {

        static Basis from(Assessment assessment) {
            Evidence evidence = assessment.evidence();
            return new Basis(evidence.attempts().size(), evidence.simulations().size(),
                    evidence.latestSimulation().map(Evidence.Simulation::at).orElse(null),
                    Math.round(assessment.standardError() * 1000) / 1000.0,
                    Math.round(evidence.measuredShare() * 100) / 100.0, assessment.correction().outcomes());
        }
    }

    static ReadinessResponse from(ExamFacts exam, Assessment assessment, Instant asOf) {
        boolean refused = assessment.isRefused();
        String note = assessment.evidence().isMostlyMeasured() || refused ? NOTE : NOTE + UNMEASURED;
        return new ReadinessResponse(exam.exam(), refused, asOf,
                assessment.prediction().map(range -> new Probability(range.low(), range.high())).orElse(null),
                refused ? assessment.reasons() : null, refused ? assessment.missing() : null, Basis.from(assessment),
                refused ? refusal(assessment) : explanation(exam, assessment), note);
    }

    private static String refusal(Assessment assessment) {
        return "No number, for it would not be an honest one: there are %d things to do first.".formatted(
                assessment.missing().size()).replace("are 1 things", "is 1 thing");
    }

    private static String explanation(ExamFacts exam, Assessment assessment) {
        return ("From %d questions that you met for the first time and a simulation: how likely the points of another such form"
                + " reach a cut of %d %% give or take 5. The range spans a cut that is that much harder or easier.")
                .formatted(assessment.evidence().attempts().size(), Math.round(Cut.of(exam).mean() * 100));
    }
}
