/**
 * Copies of answer keys, from question-service's {@code AnswerKeyChanged}: append-only revisions, the highest one grades.
 *
 * <p>
 * Owns {@code answer_key_revision}. It knows no session and no result; who waits for a key looks here (level-triggered).
 * Keys are never logged and leave the package only towards grading and the review. Database: Vert.x PostgreSQL client.
 */
package io.readyroom.scoring.answerkey;
