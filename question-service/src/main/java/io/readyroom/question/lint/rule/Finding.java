package io.readyroom.question.lint.rule;

/**
 * Something that a rule found.
 *
 * @param ruleId stable, in kebab case
 * @param sourceId bank id of the question, or null for a finding about the bank as a whole
 * @param field where it stands, such as {@code options.b} or {@code references[0].checkedAt}; {@code questions} for the bank
 * @param sentence tells the author what is wrong and what to do
 */
public record Finding(String ruleId, Severity severity, String sourceId, String field, String sentence) {

    /** The field of a finding about the bank as a whole. */
    public static final String BANK = "questions";
}
