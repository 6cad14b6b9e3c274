/**
 * Results of exam sessions: revisions of which exactly one is current, with the key revision of every graded item.
 *
 * <p>
 * Owns {@code result}, {@code ExamScored} and {@code ExamRescored}. It doesn't grade and doesn't know how submissions arrive
 * ({@code submission} does) or why a result is made again ({@code rescoring}), and what a learner is told of a result is worded
 * by {@code report}; it reads only whose session of what it is. Database: Vert.x PostgreSQL
 * client, a batch of sessions a statement.
 */
package io.readyroom.scoring.result;
