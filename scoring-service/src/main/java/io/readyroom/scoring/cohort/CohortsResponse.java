package io.readyroom.scoring.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.readyroom.scoring.bank.ExamFacts;

/** What an organisation is shown of its groups. There are no sums over groups: they would tell of one that isn't shown. */
@Schema(name = "Cohorts", requiredProperties = { "from", "to", "minimumLearners", "withheld", "items" })
record CohortsResponse(LocalDate from,
        @Schema(description = "Its last day. Weeks that are not over yet are not shown") LocalDate to,
        @Schema(description = "Nothing is told of fewer learners") int minimumLearners,
        @Schema(description = "Whether sessions in this time are left out because too few learners stand behind them, or because the period that they are part of is not wholly in this time") boolean withheld,
        List<CohortResponse> items) {

    static CohortsResponse from(CohortReport report) {
        return new CohortsResponse(report.window().from(), report.window().to(), MinimumGroup.SIZE, report.withheld(),
                report.cohorts().stream().map(cohort -> CohortResponse.from(cohort, facts(report, cohort))).toList());
    }

    private static Optional<ExamFacts> facts(CohortReport report, Cohort cohort) {
        return Optional.ofNullable(report.exams().get(cohort.exam()));
    }
}
