/**
 * What an operator is told of a session: what happened to it here and which events told others, never an answer. Each look is
 * written
 * down ({@code audit_entry}) in the transaction that reads. The gateway puts this part together with those of the other
 * services
 * (ADR 50). Vert.x PostgreSQL client.
 */
package io.readyroom.exam.timeline;
