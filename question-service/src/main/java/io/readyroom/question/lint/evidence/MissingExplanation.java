package io.readyroom.question.lint.evidence;

import java.util.stream.Stream;

import io.readyroom.question.bank.Rationale;
import io.readyroom.question.lint.rule.Draft;
import io.readyroom.question.lint.rule.Finding;
import io.readyroom.question.lint.rule.LintContext;
import io.readyroom.question.lint.rule.Literature;
import io.readyroom.question.lint.rule.QuestionRule;
import io.readyroom.question.lint.rule.RuleFacts;
import io.readyroom.question.lint.rule.Severity;

/** Something that could be answered and is not explained. */
public final class MissingExplanation implements QuestionRule {

    /** "Wrong." and "See above." explain nothing. */
    private static final int LETTERS = 20;

    private static final RuleFacts FACTS = new RuleFacts("missing-explanation", Severity.ERROR,
            "an option, row, target or region without an explanation of its own, or a question without one as a whole; fewer than "
                    + "20 characters count as none",
            "Feedback that says why teaches more than the key alone, and every learner may have picked that option.",
            "Shute; " + Literature.HOUSE);

    @Override
    public RuleFacts facts() {
        return FACTS;
    }

    @Override
    public Stream<Finding> check(Draft draft, LintContext context) {
        return Stream.concat(draft.content().explainable().stream(), Stream.of(Rationale.GENERAL)).distinct()
                .filter(id -> isMissing(draft.explanations().get(id)))
                .map(id -> finding(draft, "explanations." + id, id.equals(Rationale.GENERAL)
                        ? "The question as a whole is not explained. Say what decides the answer."
                        : "There is no explanation. Say why it is right, or why it is wrong and when it would be right."));
    }

    private static boolean isMissing(String explanation) {
        return explanation == null || explanation.strip().length() < LETTERS;
    }
}
