/**
 * Owns the session: its modes, its statuses with the one table of legal changes, its clock, and what its learner may read of
 * it.
 * Starting, answering, submitting are features of their own. Vert.x PostgreSQL client.
 */
package io.readyroom.exam.session;
