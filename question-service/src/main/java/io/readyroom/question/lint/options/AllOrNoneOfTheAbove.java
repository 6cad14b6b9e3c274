package io.readyroom.question.lint.options;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.readyroom.question.lint.rule.Draft;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;
import io.readyroom.question.lint.rule.Literature;
import io.readyroom.question.lint.rule.QuestionRule;
import io.readyroom.question.lint.rule.RuleFacts;
import io.readyroom.question.lint.rule.Severity;

/** "All of the above" and its family, in English and German. */
public final class AllOrNoneOfTheAbove implements QuestionRule {

    private static final RuleFacts FACTS = new RuleFacts("all-or-none-of-the-above", Severity.ERROR,
            "an option that speaks of the other options: all, none or both of them, or of their letters",
            "Options are shown in another order in each session, so there is no \"above\"; and who knows two right ones knows "
                    + "that all are.",
            Literature.guideline("25 and 26"));

    private static final Pattern ENGLISH = pattern("(?:all|none|both|any|neither|each) (?:of )?(?:the )?"
            + "(?:above|them|(?:these|those)(?: options| answers| choices| statements)?"
            + "|(?:above |listed |other )?(?:options|answers|choices|statements))"
            + "(?: listed| given)?(?: above)?(?: (?:is|are|apply|applies).*)?");
    private static final Pattern GERMAN = pattern("(?:alle|keine[rs]?|nichts|beide|sämtliche|jede) (?:von )?(?:der |den |das )?"
            + "(?:(?:oben |zuvor |hier )?(?:genannten?|aufgeführten?|stehenden?|obigen?)(?: \\p{L}+)?"
            + "|(?:anderen )?(?:antworten|antwortmöglichkeiten|optionen|aussagen))"
            + "(?: (?:ist|sind|stimmen|stimmt|treffen|trifft|gelten|gilt).*)?");
    private static final Pattern LETTERS = pattern("(?:both |only |nur |sowohl )?(?:options? |answers? |antworten )?"
            + "[a-h](?:, [a-h])*,? (?:and|or|&|und|oder|als auch) [a-h](?: only)?");

    private static Pattern pattern(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    @Override
    public Stream<Finding> check(Draft draft, LintContext context) {
        return draft.picks().flatMap(list -> list.options().stream())
                .filter(option -> speaksOfOthers(option.text().prose().replaceAll("[.!]+$", "")))
                .map(option -> finding(draft, option.field(),
                        "It speaks of the other options, which stand in another order in each session. Write an option that "
                                + "says something itself, or ask for several right ones."));
    }

    private static boolean speaksOfOthers(String text) {
        return ENGLISH.matcher(text).matches() || GERMAN.matcher(text).matches() || LETTERS.matcher(text).matches();
    }
}
