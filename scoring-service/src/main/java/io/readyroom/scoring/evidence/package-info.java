/**
 * What a learner's answers say about each objective of an exam: performance factors for mastery, and the memory that reviews
 * are scheduled by. It follows sittings in the result's transaction, and is computed again from the stored sessions where
 * adding wouldn't do: after a corrected key, when a guest becomes an account, when a session comes after a later one.
 *
 * <p>
 * Owns {@code learner_evidence}, one row for a learner and an exam, and {@code answer_time_bin}; reads {@code submission},
 * {@code result} and {@code question_facts}. It doesn't know what mastery is shown as or when a review is due. Database: Vert.x
 * PostgreSQL client, a batch of learners a statement.
 */
package io.readyroom.scoring.evidence;
