package io.readyroom.question.lint.evidence;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.lint.rule.Draft;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;
import io.readyroom.question.lint.rule.Literature;
import io.readyroom.question.lint.rule.QuestionRule;
import io.readyroom.question.lint.rule.RuleFacts;
import io.readyroom.question.lint.rule.Severity;

/** A question for an outline that is no longer in force. */
public final class RetiredObjective implements QuestionRule {

    private static final RuleFacts FACTS = new RuleFacts("retired-objective", Severity.ERROR,
            "an objective that only outlines before the one in force had; an exam that is retired as a whole keeps its last "
                    + "outline",
            "The exam no longer asks for it, so the question prepares for yesterday.", Literature.guideline("1"));

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    @Override
    public Stream<Finding> check(Draft draft, LintContext context) {
        return IntStream.range(0, draft.objectives().size()).boxed()
                .flatMap(i -> context.lastWith(draft.objectives().get(i)).stream()
                        .map(outline -> finding(draft, "objectives[%d]".formatted(i),
                                sentence(draft.objectives().get(i), outline, context))));
    }

    private static String sentence(String objective, OutlineVersion outline, LintContext context) {
        String ended = outline.effectiveTo() == null ? "" : ", which ended on " + outline.effectiveTo();
        List<String> successors = context.successorsOf(objective, outline);
        String then = successors.isEmpty() ? "Choose an objective of the present outline, or retire the question."
                : "It became %s: choose from these.".formatted(String.join(", ", successors));
        return "The objective %s stands only in the outline of %s%s. %s".formatted(objective, outline.asOf(), ended, then);
    }
}
