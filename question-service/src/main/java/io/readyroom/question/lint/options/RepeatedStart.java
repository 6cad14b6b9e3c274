package io.readyroom.question.lint.options;

import java.util.List;
import java.util.stream.Stream;

import io.readyroom.question.lint.rule.Draft;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;
import io.readyroom.question.lint.rule.Literature;
import io.readyroom.question.lint.rule.OptionList;
import io.readyroom.question.lint.rule.QuestionRule;
import io.readyroom.question.lint.rule.RuleFacts;
import io.readyroom.question.lint.rule.Severity;
import io.readyroom.question.lint.text.Words;

/** What all options begin with belongs into the stem. */
public final class RepeatedStart implements QuestionRule {

    private static final int WORDS = 3;
    private static final int OPTIONS = 3;

    private static final RuleFacts FACTS = new RuleFacts("repeated-start", Severity.WARNING,
            "all of three options or more begin with the same three words or more",
            "Said once, in the stem, it is read once; what differs comes first in each option.",
            Literature.guideline("13 and 15"));

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    @Override
    public Stream<Finding> check(Draft draft, LintContext context) {
        return draft.picks().filter(list -> list.options().size() >= OPTIONS).flatMap(list -> check(draft, list));
    }

    private Stream<Finding> check(Draft draft, OptionList list) {
        List<List<String>> texts = list.options().stream().map(option -> Words.of(option.text().prose())).toList();
        int shared = 0;
        while (sharedAt(texts, shared)) {
            shared++;
        }
        return shared < WORDS ? Stream.empty()
                : Stream.of(finding(draft, list.field(),
                        "All options begin with \"%s\". Move it into the stem."
                                .formatted(String.join(" ", texts.get(0).subList(0, shared)))));
    }

    private static boolean sharedAt(List<List<String>> texts, int place) {
        return texts.stream().allMatch(
                text -> text.size() > place && text.get(place).equalsIgnoreCase(texts.get(0).get(place)));
    }
}
