package io.readyroom.question.lint.evidence;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.readyroom.question.lint.rule.Draft;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;
import io.readyroom.question.lint.rule.Literature;
import io.readyroom.question.lint.rule.QuestionRule;
import io.readyroom.question.lint.rule.RuleFacts;
import io.readyroom.question.lint.rule.Severity;

/** A page that will have been read. */
public final class FutureReference implements QuestionRule {

    private static final RuleFacts FACTS = new RuleFacts("future-reference", Severity.ERROR,
            "a reference that was read on a day which is still to come, anywhere on earth",
            "The day is wrong, and it would hide that the page grows stale.", Literature.HOUSE);

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    /** An author east of the server may already have tomorrow. */
    @Override
    public Stream<Finding> check(Draft draft, LintContext context) {
        return IntStream.range(0, draft.references().size())
                .filter(i -> draft.references().get(i).checkedAt() != null
                        && draft.references().get(i).checkedAt().isAfter(context.today().plusDays(1)))
                .mapToObj(i -> finding(draft, "references[%d].checkedAt".formatted(i),
                        "%s is still to come. Give the day on which you read the page."
                                .formatted(draft.references().get(i).checkedAt())));
    }
}
