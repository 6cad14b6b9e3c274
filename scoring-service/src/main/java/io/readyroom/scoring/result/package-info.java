/**
 * Results of exam sessions: revisions of which exactly one is current, with the key revision of every graded item.
 *
 * <p>
 * Owns {@code result}, what a learner reads of them, and {@code ExamScored}. It doesn't grade and
 * doesn't know how submissions arrive ({@code submission} does); it reads only their owner. Database: Vert.x PostgreSQL
 * client, a batch of sessions a statement.
 */
package io.readyroom.scoring.result;
