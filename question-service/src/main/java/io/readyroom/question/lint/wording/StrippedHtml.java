package io.readyroom.question.lint.wording;

import java.util.stream.Stream;

import io.readyroom.question.lint.rule.Draft;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;
import io.readyroom.question.lint.rule.Literature;
import io.readyroom.question.lint.rule.Passage;
import io.readyroom.question.lint.rule.QuestionRule;
import io.readyroom.question.lint.rule.RuleFacts;
import io.readyroom.question.lint.rule.Severity;

/** Raw HTML in a text: it is taken out when the text is shown, placeholders in angle brackets too. */
public final class StrippedHtml implements QuestionRule {

    private static final int SHOWN = 40;

    private static final RuleFacts FACTS = new RuleFacts("stripped-html", Severity.ERROR,
            "HTML tags, comments and placeholders in angle brackets outside code",
            "Texts are cleaned when they are shown, so a learner doesn't see what stands there: \"<your-key>\" vanishes.",
            Literature.HOUSE);

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    @Override
    public Stream<Finding> check(Draft draft, LintContext context) {
        return draft.passages().stream().flatMap(passage -> check(draft, passage));
    }

    private Stream<Finding> check(Draft draft, Passage passage) {
        return passage.text().html().stream().filter(html -> !html.startsWith("</")).limit(1)
                .map(html -> finding(draft, passage.field(),
                        "\"%s\" is not shown. Write it in Markdown, or in backticks where the characters themselves are meant."
                                .formatted(shortened(html.strip()))));
    }

    private static String shortened(String html) {
        String line = html.lines().findFirst().orElse("");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
