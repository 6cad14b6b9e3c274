package io.readyroom.question.lint.options;

import java.util.Optional;
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

/** The right option stands out by its length. */
public final class LongestOptionRight implements QuestionRule {

    /** Half as long again as the longest wrong one: what a reader sees at a glance. */
    private static final double FACTOR = 1.5;

    /** Between short names a factor means nothing. */
    private static final int LETTERS = 15;

    private static final RuleFacts FACTS = new RuleFacts("longest-option-right", Severity.WARNING,
            "the only right option is at least half as long again as every wrong one, and by 15 characters or more",
            "Authors qualify what is right and not what is wrong; people who know tests pick the longest option.",
            Literature.guideline("24 and 28d"));

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    @Override
    public Stream<Finding> check(Draft draft, LintContext context) {
        return draft.picks().flatMap(list -> check(draft, list).stream());
    }

    private Optional<Finding> check(Draft draft, OptionList list) {
        int longestWrong = list.wrong().stream().mapToInt(Option::length).max().orElse(0);
        return list.onlyRight()
                .filter(right -> right.length() >= FACTOR * longestWrong && right.length() - longestWrong >= LETTERS)
                .map(right -> finding(draft, right.field(),
                        ("The right option has %d characters, the longest wrong one %d. Shorten it, move its reason into the "
                                + "explanation, or give the wrong ones as much detail.")
                                .formatted(right.length(), longestWrong)));
    }
}
