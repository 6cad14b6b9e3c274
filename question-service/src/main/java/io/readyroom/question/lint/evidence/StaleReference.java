package io.readyroom.question.lint.evidence;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.readyroom.question.lint.rule.Draft;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;
import io.readyroom.question.lint.rule.Literature;
import io.readyroom.question.lint.rule.QuestionRule;
import io.readyroom.question.lint.rule.RuleFacts;
import io.readyroom.question.lint.rule.Severity;

/** A page that was read too long ago. */
public final class StaleReference implements QuestionRule {

    private static final int MONTHS = 12;

    private static final RuleFacts FACTS = new RuleFacts("stale-reference", Severity.WARNING,
            "a reference that was last read more than 12 months ago",
            "Cloud services change in months; after a year nobody knows whether the page still says so.", Literature.HOUSE);

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    @Override
    public Stream<Finding> check(Draft draft, LintContext context) {
        LocalDate oldest = context.today().minusMonths(MONTHS);
        return IntStream.range(0, draft.references().size())
                .filter(i -> draft.references().get(i).checkedAt() != null
                        && draft.references().get(i).checkedAt().isBefore(oldest))
                .mapToObj(i -> finding(draft, "references[%d].checkedAt".formatted(i),
                        "The page was last read on %s. Read it again and set the day, or replace it."
                                .formatted(draft.references().get(i).checkedAt())));
    }
}
