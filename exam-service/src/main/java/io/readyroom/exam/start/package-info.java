/**
 * Starts a session: entitlement, what the learner has seen, a form from question-service, then session, slots and event in one
 * transaction. Neighbours are asked before it, never inside. Vert.x PostgreSQL client.
 */
package io.readyroom.exam.start;
