package io.readyroom.question.lint.options;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.readyroom.question.lint.rule.Draft;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;
import io.readyroom.question.lint.rule.Literature;
import io.readyroom.question.lint.rule.Option;
import io.readyroom.question.lint.rule.OptionList;
import io.readyroom.question.lint.rule.QuestionRule;
import io.readyroom.question.lint.rule.RuleFacts;
import io.readyroom.question.lint.rule.Severity;

/** Two options that read alike. */
public final class DuplicateOption implements QuestionRule {

    private static final RuleFacts FACTS = new RuleFacts("duplicate-option", Severity.ERROR,
            "two options (statements, sources, targets, regions) with the same text, whatever its case and marks",
            "Only one of them can be right, and nobody can tell which.", Literature.guideline("19 and 22"));

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    @Override
    public Stream<Finding> check(Draft draft, LintContext context) {
        return draft.lists().stream().flatMap(list -> check(draft, list));
    }

    private Stream<Finding> check(Draft draft, OptionList list) {
        Map<String, String> firstWith = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Option option : list.options()) {
            String first = firstWith.putIfAbsent(option.normalised(), option.id());
            if (first != null) {
                findings.add(finding(draft, option.field(),
                        "It says the same as %s. Change one of the two, or leave one out.".formatted(first)));
            }
        }
        return findings.stream();
    }
}
