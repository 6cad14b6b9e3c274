package io.readyroom.question.lint.rule;

import java.util.stream.Stream;

/** Looks at all questions of a bank together, one after another: it keeps what it needs of each and no more. */
public non-sealed interface BankRule extends Rule {

    /** Begins with an empty bank. */
    Pass begin(LintContext context);

    /** One way through a bank. For one thread. */
    interface Pass {

        void see(Draft draft);

        /** Asked once, when all were seen. */
        Stream<Finding> findings();
    }
}
