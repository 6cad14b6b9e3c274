package io.readyroom.question.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.lint.duplicates.NearDuplicates;
import io.readyroom.question.lint.rule.BankRule;
import io.readyroom.question.lint.rule.Draft;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;

/** Lints questions before a person reviews them. The same questions and context have the same findings, in the same order. */
public final class Linter {

    private Linter() {
    }

    /** All that can be said of one question alone. */
    public static List<Finding> lint(AuthoredQuestion question, LintContext context) {
        return findings(Draft.of(question), context).toList();
    }

    /**
     * The same, and whether it nearly repeats another.
     *
     * @param bank the other questions; what it holds of this one is passed over
     */
    public static List<Finding> lint(AuthoredQuestion question, LintContext context, NearDuplicates bank) {
        return Stream.concat(findings(Draft.of(question), context),
                LintRules.NEAR_DUPLICATE.check(question, bank).stream()).toList();
    }

    /**
     * All that can be said of the questions of a bank: of each by itself, in their order, and then of all of them together.
     * Holds
     * about a kilobyte for a question, however long it is.
     */
    public static List<Finding> lint(List<AuthoredQuestion> bank, LintContext context) {
        List<BankRule.Pass> passes = LintRules.OF_A_BANK.stream().map(rule -> rule.begin(context)).toList();
        List<Finding> findings = new ArrayList<>();
        for (AuthoredQuestion question : bank) {
            Draft draft = Draft.of(question);
            findings(draft, context).forEach(findings::add);
            passes.forEach(pass -> pass.see(draft));
        }
        passes.forEach(pass -> pass.findings().forEach(findings::add));
        return List.copyOf(findings);
    }

    private static Stream<Finding> findings(Draft draft, LintContext context) {
        return LintRules.OF_A_QUESTION.stream().flatMap(rule -> rule.check(draft, context));
    }
}
