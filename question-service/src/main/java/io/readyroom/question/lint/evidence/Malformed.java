package io.readyroom.question.lint.evidence;

import java.util.stream.Stream;

import io.readyroom.question.lint.rule.Draft;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;
import io.readyroom.question.lint.rule.Literature;
import io.readyroom.question.lint.rule.QuestionRule;
import io.readyroom.question.lint.rule.RuleFacts;
import io.readyroom.question.lint.rule.Severity;

/** A content that doesn't hold together, or a key that doesn't fit it. */
public final class Malformed implements QuestionRule {

    private static final RuleFacts FACTS = new RuleFacts("malformed", Severity.ERROR,
            "a content that cannot be served (doubled ids, a number to select that is too large …) or a key that is missing or "
                    + "doesn't fit it",
            "It can be neither shown nor graded.", Literature.guideline("19"));

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    @Override
    public Stream<Finding> check(Draft draft, LintContext context) {
        Stream<Finding> flaws = draft.content().flaws().stream()
                .map(flaw -> finding(draft, fieldOf(flaw),
                        "It doesn't hold together: %s. Mend that first."
                                .formatted(flaw.substring(flaw.indexOf(':') + 1).strip())));
        boolean fits = draft.question().key() != null && draft.question().key().fits(draft.content());
        return fits ? flaws
                : Stream.concat(flaws, Stream.of(finding(draft, "key",
                        "The key is missing or doesn't fit the question. Mark as many right answers as it asks for.")));
    }

    /** A flaw is told as "field: sentence". */
    private static String fieldOf(String flaw) {
        return flaw.contains(":") ? flaw.substring(0, flaw.indexOf(':')) : "content";
    }
}
