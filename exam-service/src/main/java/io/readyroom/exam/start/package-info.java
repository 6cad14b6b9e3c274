/**
 * Starts a session: entitlement, what the learner has seen, a form from question-service, then one statement that stores
 * session, slots, event and the answer to the Idempotency-Key. Neighbours are asked before it. Vert.x PostgreSQL client.
 */
package io.readyroom.exam.start;
