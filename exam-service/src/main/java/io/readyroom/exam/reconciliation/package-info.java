/**
 * Closes the circle with scoring-service: {@code ExamScored} marks a session as scored; a submission that stays without a
 * result
 * is published again, as a new event, with growing pauses. Vert.x PostgreSQL client.
 */
package io.readyroom.exam.reconciliation;
