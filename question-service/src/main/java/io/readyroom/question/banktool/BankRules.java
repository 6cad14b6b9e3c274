package io.readyroom.question.banktool;

import java.time.Clock;
import java.util.List;

import io.readyroom.question.bankfiles.Bank;
import io.readyroom.question.catalogue.CatalogueFacts;
import io.readyroom.question.lint.Linter;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;

/** Rules that look at a bank's questions as a reviewer would; whether the files are right was asked before. */
@FunctionalInterface
interface BankRules {

    List<Finding> check(Bank bank, CatalogueFacts catalogue);

    /** Those that a server asks, too, before a review, and those about a bank as a whole. */
    static BankRules ofLinter(Clock clock) {
        return (bank, catalogue) -> Linter.lint(bank.questions(), LintContext.of(clock,
                catalogue.outlines().stream().filter(outline -> outline.exam().equals(bank.exam())).toList(),
                catalogue.maps()));
    }
}
