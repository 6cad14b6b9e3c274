/**
 * Tells that the deadline of a running session has moved ({@code ExamSessionDeadlineChanged}), so that whoever sits it sees the
 * new one at once. Whoever moves one, for whatever reason, says so here in the same transaction. Vert.x PostgreSQL client.
 */
package io.readyroom.exam.deadline;
