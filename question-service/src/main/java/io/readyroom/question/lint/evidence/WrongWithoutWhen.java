package io.readyroom.question.lint.evidence;

import java.util.regex.Pattern;
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

/** A wrong option whose explanation doesn't say when it would be right. */
public final class WrongWithoutWhen implements QuestionRule {

    /** A condition or a purpose is what such a sentence has; which one, only a person can judge. */
    private static final Pattern WHEN = Pattern.compile("(?<!\\p{L})(?:would|could|if|when|whenever|where|once|unless|until"
            + "|right|suits?|suited|suitable|fits?|meant|made|intended|designed|used|useful|choice|case for"
            + "|wäre|wären|würde|würden|könnte|wenn|falls|sofern|sobald|richtig|passt|passend|eignet|geeignet|gedacht|sinnvoll"
            + "|nützlich|dient|dienen)(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final RuleFacts FACTS = new RuleFacts("wrong-without-when", Severity.WARNING,
            "a wrong option whose explanation has no condition and no purpose in it (\"would be right if\", \"suits\", \"wäre "
                    + "richtig\" …)",
            "\"It is wrong\" teaches one fact; \"it would be right if\" teaches the boundary between two.",
            "Shute; " + Literature.HOUSE);

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    @Override
    public Stream<Finding> check(Draft draft, LintContext context) {
        return draft.lists().stream().filter(WrongWithoutWhen::hasWrongOnes).flatMap(list -> list.wrong().stream())
                .filter(option -> saysNoWhen(draft.explanations().get(option.explanation())))
                .map(option -> finding(draft, "explanations." + option.explanation(),
                        "The option is wrong, and its explanation doesn't say when it would be right. Add the case that it is "
                                + "made for."));
    }

    /** Sources and targets have no wrong ones, and a false statement need not have a case in which it is true. */
    private static boolean hasWrongOnes(OptionList list) {
        return list.use() != OptionList.Use.ASSIGN && list.use() != OptionList.Use.JUDGE
                && list.options().stream().anyMatch(Option::right);
    }

    /** What isn't explained at all is another rule's. */
    private static boolean saysNoWhen(String explanation) {
        return explanation != null && !explanation.isBlank() && !WHEN.matcher(explanation).find();
    }
}
