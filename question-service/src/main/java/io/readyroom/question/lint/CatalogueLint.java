package io.readyroom.question.lint;

import java.time.Clock;
import java.util.List;

import jakarta.inject.Singleton;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.CurrentCatalogue;
import io.readyroom.question.lint.duplicates.NearDuplicates;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;

/** Lints questions against the catalogue of today. */
@Singleton
public class CatalogueLint {

    private final CurrentCatalogue catalogue;
    private final Clock clock;

    CatalogueLint(CurrentCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** All that can be said of a question of an exam alone, in the linter's order. */
    public List<Finding> lint(String exam, AuthoredQuestion question) {
        return Linter.lint(question, context(exam));
    }

    /** The same, and whether it nearly repeats one of these. */
    public List<Finding> lint(String exam, AuthoredQuestion question, List<AuthoredQuestion> others) {
        NearDuplicates index = new NearDuplicates();
        others.forEach(index::add);
        return Linter.lint(question, context(exam), index);
    }

    private LintContext context(String exam) {
        Catalogue all = catalogue.get();
        return LintContext.of(clock, all.outlines(all.exam(exam).orElseThrow()), all.maps());
    }
}
