package io.readyroom.question.lint.options;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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

/** "Always" and "never" in wrong options only. */
public final class AbsoluteWords implements QuestionRule {

    /** The four that the literature names and their nearest kin; "all", "only" and "every" are ordinary words in facts. */
    private static final Pattern ABSOLUTE = Pattern.compile("(?<!\\p{L})(?:always|never|completely|absolutely|entirely|totally"
            + "|invariably|under no circumstances|immer|nie|niemals|stets|keinesfalls|ausnahmslos|völlig|vollkommen"
            + "|auf keinen fall)(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final RuleFacts FACTS = new RuleFacts("absolute-words", Severity.WARNING,
            "\"always\", \"never\", \"completely\" and the like in wrong options (or false statements) and in no right one",
            "What holds without exception is rarely true, so such a word marks the option as wrong.",
            Literature.guideline("28a"));

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    @Override
    public Stream<Finding> check(Draft draft, LintContext context) {
        return draft.lists().stream()
                .filter(list -> list.use() == OptionList.Use.PICK || list.use() == OptionList.Use.JUDGE)
                .flatMap(list -> check(draft, list).stream());
    }

    private Optional<Finding> check(Draft draft, OptionList list) {
        List<Option> right = list.right();
        if (right.isEmpty() || right.stream().anyMatch(option -> wordIn(option).isPresent())) {
            return Optional.empty();
        }
        return list.wrong().stream().filter(option -> wordIn(option).isPresent()).findFirst()
                .map(option -> finding(draft, option.field(),
                        ("\"%s\" stands in a wrong option and in no right one, which gives it away. Say it without the word, or "
                                + "use such a word where it is true too.").formatted(wordIn(option).orElseThrow())));
    }

    private static Optional<String> wordIn(Option option) {
        Matcher matcher = ABSOLUTE.matcher(option.text().prose());
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
