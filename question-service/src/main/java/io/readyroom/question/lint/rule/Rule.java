package io.readyroom.question.lint.rule;

/** One thing that is looked for. A pure function of what it is given; an instance may be used by many threads. */
public sealed interface Rule permits QuestionRule, BankRule {

    RuleFacts facts();

    /** A finding of this rule. */
    default Finding finding(String sourceId, String field, String sentence) {
        return new Finding(facts().id(), facts().severity(), sourceId, field, sentence);
    }
}
