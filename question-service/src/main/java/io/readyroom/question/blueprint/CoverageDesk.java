package io.readyroom.question.blueprint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Singleton;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.catalogue.Exam;
import io.readyroom.question.catalogue.Mode;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.form.BlueprintVersion;
import io.readyroom.question.form.FormNeeds;
import io.readyroom.question.form.FormResponse;
import io.readyroom.question.form.Rehearsals;
import io.smallrye.mutiny.Uni;

/** Makes coverage reports. */
@Singleton
class CoverageDesk {

    private final CurrentCatalogue catalogue;
    private final Rehearsals rehearsals;
    private final StockCount stock;
    private final Clock clock;

    CoverageDesk(CurrentCatalogue catalogue, Rehearsals rehearsals, StockCount stock, Clock clock) {
        this.catalogue = catalogue;
        this.rehearsals = rehearsals;
        this.stock = stock;
        this.clock = clock;
    }

    /**
     * What to hold against the bank.
     *
     * @param outline its date, or null for the one in force
     * @param forms that a learner is to sit without a repeat
     */
    record Question(LocalDate outline, int forms, String language) {
    }

    /** By the blueprint that is in use. */
    Uni<CoverageResponse> ofMode(String examCode, Mode mode, Question question) {
        Exam exam = catalogue.require(examCode);
        OutlineVersion outline = outline(exam, question.outline());
        return report(exam, outline, mode, question, rehearsals.needs(exam, outline, mode));
    }

    /** By a blueprint that may be in use or not. */
    Uni<CoverageResponse> of(BlueprintVersion blueprint, Question question) {
        Exam exam = catalogue.require(blueprint.exam());
        OutlineVersion outline = outline(exam, question.outline());
        return report(exam, outline, blueprint.mode(), question, rehearsals.needs(blueprint, exam, outline));
    }

    private Uni<CoverageResponse> report(Exam exam, OutlineVersion outline, Mode mode, Question question, FormNeeds needs) {
        return stock.of(exam.code(), outline.asOf()).map(rows -> {
            Coverage coverage = new Coverage(new Stock(rows, needs, question.language(),
                    catalogue.get().vendor(exam).gradingPolicy()), question.forms());
            List<CoverageResponse.CoveredDomain> domains = coverage.domains(outline);
            List<CoverageResponse.CoveredType> types = coverage.types();
            List<CoverageResponse.CoveredRule> rules = coverage.rules();
            boolean covered = domains.stream().allMatch(domain -> domain.missing() == 0)
                    && types.stream().allMatch(type -> type.missing() == 0)
                    && rules.stream().allMatch(rule -> rule.missing() == 0);
            return new CoverageResponse(exam.code(), outline.asOf(), mode, question.language(), question.forms(),
                    new FormResponse.BlueprintRef(needs.code(), needs.version()), covered, needs.unit(), domains, types, rules,
                    coverage.sentences(domains));
        });
    }

    private OutlineVersion outline(Exam exam, LocalDate asOf) {
        if (asOf == null) {
            return catalogue.get().outlineOn(exam, LocalDate.now(clock));
        }
        List<OutlineVersion> outlines = catalogue.get().outlines(exam);
        return outlines.stream().filter(outline -> outline.asOf().equals(asOf)).findFirst()
                .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND, "This exam has no outline of that date here.")
                        .with("versions", outlines.stream().map(outline -> outline.asOf().toString()).toList()));
    }
}
