/**
 * The question bank: identities, immutable versions, append-only key revisions, objective assignments and stimuli, with
 * {@code QuestionChanged} and {@code AnswerKeyChanged}. Written through Hibernate Reactive only; the event rows join its
 * transaction. What it holds leaves it as {@link PublishedQuestion} for assembly, which has no key, and through
 * {@code serving}.
 */
package io.readyroom.question.bank;
