/**
 * Texts of questions as rules need them: Markdown taken apart into blocks, prose and code, and prose into sentences and words.
 * Knows no question. Pure functions; whatever the text, nothing here fails.
 */
package io.readyroom.question.lint.text;
