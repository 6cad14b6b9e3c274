package io.readyroom.question.lint.rule;

/**
 * What the table of rules says of one.
 *
 * @param id stable, in kebab case
 * @param what it finds
 * @param why it matters
 * @param source in the literature, or the reason of our own
 */
public record RuleFacts(String id, Severity severity, String what, String why, String source) {
}
