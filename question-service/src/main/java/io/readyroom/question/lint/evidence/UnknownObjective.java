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

/** A question that measures nothing that the exam asks for, as far as anybody knows. */
public final class UnknownObjective implements QuestionRule {

    private static final RuleFacts FACTS = new RuleFacts("unknown-objective", Severity.ERROR,
            "a question without an objective, or with one that no outline of its exam has",
            "Forms are drawn by objective: such a question would never be served, or count for nothing.",
            Literature.guideline("1"));

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    @Override
    public Stream<Finding> check(Draft draft, LintContext context) {
        if (draft.objectives().isEmpty()) {
            return Stream.of(finding(draft, "objectives", "It has no objective. Choose the one that it measures first."));
        }
        return IntStream.range(0, draft.objectives().size())
                .filter(i -> !context.has(draft.objectives().get(i))
                        && context.lastWith(draft.objectives().get(i)).isEmpty())
                .mapToObj(i -> finding(draft, "objectives[%d]".formatted(i),
                        "No outline of the exam has the objective %s. Choose one that it has."
                                .formatted(draft.objectives().get(i))));
    }
}
