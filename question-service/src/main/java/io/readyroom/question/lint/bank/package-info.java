/**
 * Rules about a bank as a whole: what no single question shows. Each keeps counts, not questions.
 */
package io.readyroom.question.lint.bank;
