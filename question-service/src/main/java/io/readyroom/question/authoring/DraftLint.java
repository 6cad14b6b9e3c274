package io.readyroom.question.authoring;

import java.util.List;

import jakarta.inject.Singleton;

import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.question.QuestionProblem;
import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.bank.AuthoredVersion;
import io.readyroom.question.lint.CatalogueLint;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.Severity;

/** What the linter says of versions. */
@Singleton
class DraftLint {

    private final CatalogueLint lint;

    DraftLint(CatalogueLint lint) {
        this.lint = lint;
    }

    /**
     * What the linter says of a version, in its order.
     *
     * @param others that it may nearly repeat
     */
    LintResponse lint(AuthoredVersion version, List<AuthoredQuestion> others) {
        List<LintResponse.LintFinding> findings = lint.lint(version.exam(), version.question(), others).stream()
                .map(DraftLint::finding).toList();
        int errors = (int) findings.stream().filter(LintResponse.LintFinding::isError).count();
        return new LintResponse(errors, findings.size() - errors, findings);
    }

    /** @throws ProblemException {@code lint-errors} when there are any; warnings are for people to judge */
    void requireNoErrors(AuthoredVersion version) {
        List<LintResponse.LintFinding> errors = lint(version, List.of()).findings().stream()
                .filter(LintResponse.LintFinding::isError)
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException
                    .of(QuestionProblem.LINT_ERRORS, "The linter found what has to be mended first, see findings.")
                    .with("findings", errors);
        }
    }

    private static LintResponse.LintFinding finding(Finding finding) {
        return new LintResponse.LintFinding(finding.ruleId(),
                finding.severity() == Severity.ERROR ? LintResponse.ERROR : LintResponse.WARNING, finding.field(),
                finding.sentence());
    }
}
