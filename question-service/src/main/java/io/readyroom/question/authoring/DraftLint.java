package io.readyroom.question.authoring;

import java.time.Clock;
import java.util.List;

import jakarta.inject.Singleton;

import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.bank.AuthoredVersion;
import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.lint.Linter;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;
import io.readyroom.question.lint.rule.Severity;

/** Lints versions against the catalogue of today. The only class here that knows the linter. */
@Singleton
class DraftLint {

    private final CurrentCatalogue catalogue;
    private final Clock clock;

    DraftLint(CurrentCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What the linter says of a version, in its order. */
    LintResponse lint(AuthoredVersion version) {
        Catalogue all = catalogue.get();
        LintContext context = LintContext.of(clock, all.outlines(all.exam(version.exam()).orElseThrow()), all.maps());
        List<LintResponse.LintFinding> findings = Linter.lint(version.question(), context).stream()
                .map(DraftLint::finding).toList();
        int errors = (int) findings.stream().filter(LintResponse.LintFinding::isError).count();
        return new LintResponse(errors, findings.size() - errors, findings);
    }

    /** @throws ProblemException {@code lint-errors} when there are any; warnings are for people to judge */
    void requireNoErrors(AuthoredVersion version) {
        List<LintResponse.LintFinding> errors = lint(version).findings().stream().filter(LintResponse.LintFinding::isError)
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.of(QuestionProblem.LINT_ERRORS, "The linter found what has to be mended first, see findings.")
                    .with("findings", errors);
        }
    }

    private static LintResponse.LintFinding finding(Finding finding) {
        return new LintResponse.LintFinding(finding.ruleId(),
                finding.severity() == Severity.ERROR ? LintResponse.ERROR : LintResponse.WARNING, finding.field(),
                finding.sentence());
    }
}
