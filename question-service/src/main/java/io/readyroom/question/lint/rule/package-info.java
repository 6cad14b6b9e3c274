/**
 * What a lint rule is, what it may look at ({@link io.readyroom.question.lint.rule.Draft},
 * {@link io.readyroom.question.lint.rule.LintContext}) and what it says ({@link io.readyroom.question.lint.rule.Finding}). No
 * database: whoever lints brings the outlines of the exam.
 */
package io.readyroom.question.lint.rule;
