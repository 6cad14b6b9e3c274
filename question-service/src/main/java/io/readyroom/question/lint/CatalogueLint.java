package io.readyroom.question.lint;

import java.time.Clock;
import java.util.List;

import jakarta.inject.Singleton;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.catalogue.Catalogue;
import io.readyroom.question.catalogue.CurrentCatalogue;
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
        Catalogue all = catalogue.get();
        return Linter.lint(question, LintContext.of(clock, all.outlines(all.exam(exam).orElseThrow()), all.maps()));
    }
}
