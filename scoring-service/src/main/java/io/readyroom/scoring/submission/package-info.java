/**
 * Submitted sessions, from exam-service's {@code ExamSessionSubmitted}: taken once, graded with the keys that are here, or
 * parked as pending grading until the missing key has arrived.
 *
 * <p>
 * Owns {@code submission} and {@code pending_grading}. Whether a session is pending is looked up and never announced, so a
 * key and a submission may come in any order. It doesn't know HTTP. Database: Vert.x PostgreSQL client, a batch of sessions
 * a statement.
 */
package io.readyroom.scoring.submission;
