package io.readyroom.question.lint.rule;

import java.util.stream.Stream;

/** Looks at one question alone. */
public non-sealed interface QuestionRule extends Rule {

    Stream<Finding> check(Draft draft, LintContext context);

    /** A finding about this question. */
    default Finding finding(Draft draft, String field, String sentence) {
        return finding(draft.sourceId(), field, sentence);
    }
}
