package io.readyroom.question.lint.wording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.readyroom.question.lint.rule.Draft;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;
import io.readyroom.question.lint.rule.Literature;
import io.readyroom.question.lint.rule.Passage;
import io.readyroom.question.lint.rule.QuestionRule;
import io.readyroom.question.lint.rule.RuleFacts;
import io.readyroom.question.lint.rule.Severity;

/**
 * What is true today, said without the day. Plain "new" and "now" belong to the story of a stem ("a new name must count") and
 * are
 * left alone; "currently" and "the current API" claim something of the product.
 */
public final class TimeSensitiveWords implements QuestionRule {

    private static final String THING = "(?:versions?|releases?|apis?|sdks?|models?|portal|documentation|preview)";
    private static final Pattern WORDS = Pattern.compile("(?<!\\p{L})(?:currently|at present|at the moment|as of (?:now|today)"
            + "|nowadays|recently|coming soon|will soon|in the near future"
            + "|(?:current|latest|newest|most recent) (?:[\\p{L}\\p{N}-]+ ){0,2}?" + THING
            + "|derzeit|zurzeit|momentan|aktuell|gegenwärtig|neuerdings|kürzlich|demnächst|in kürze"
            + "|(?:aktuelle|neueste|jetzige)[nrsm]? (?:[\\p{L}\\p{N}-]+ ){0,2}?"
            + "(?:version|api|sdk|modelle?|portal|dokumentation|vorschau))(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A sentence with its date stays true. */
    private static final Pattern DATED = Pattern.compile("(?<!\\p{N})20[0-9]{2}(?!\\p{N})");

    private static final RuleFacts FACTS = new RuleFacts("time-sensitive-words", Severity.WARNING,
            "\"currently\", \"recently\", \"the latest version\" and the like in a sentence without a year",
            "The sentence becomes wrong without anybody touching it, and no reader can tell when.", Literature.HOUSE);

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    @Override
    public Stream<Finding> check(Draft draft, LintContext context) {
        return draft.passages().stream().flatMap(passage -> check(draft, passage));
    }

    private Stream<Finding> check(Draft draft, Passage passage) {
        return passage.sentences().stream().filter(sentence -> !DATED.matcher(sentence).find())
                .map(WORDS::matcher).filter(Matcher::find).map(Matcher::group).limit(1)
                .map(word -> finding(draft, passage.field(),
                        "\"%s\" will be wrong one day. Name the version or the date, or leave it out.".formatted(word)));
    }
}
