/**
 * Lint before review: what a machine can say of a question before a person reads it. {@code rule} is the contract of rules,
 * {@code text} takes texts apart, {@code options}, {@code wording}, {@code evidence} and {@code bank} hold the rules, and
 * {@code duplicates} the index of near duplicates. Pure functions: no database, no network, no clock but the context's.
 */
package io.readyroom.question.lint;
