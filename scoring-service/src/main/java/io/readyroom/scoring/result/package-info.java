/**
 * Results of exam sessions: revisions of which exactly one is current, with the key revision of every graded item.
 *
 * <p>
 * Owns {@code result}, what a learner reads of them, {@code ExamScored} and
 * {@code ExamRescored}. It doesn't grade and doesn't know how submissions arrive ({@code submission} does) or why a result is
 * made again ({@code rescoring}); it reads only their owner, and the words of the correction. Database: Vert.x PostgreSQL
 * client, a batch of sessions a statement.
 */
package io.readyroom.scoring.result;
