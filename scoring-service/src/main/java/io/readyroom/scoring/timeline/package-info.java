/**
 * What an operator is told of a session: when it came, what it waits for, how often it was graded and which events told others;
 * never
 * a response, a key or a score. The gateway puts this part together with those of the other services (ADR 50).
 *
 * <p>
 * Owns no table; reads those of {@code submission}, {@code intake}, {@code result} and {@code rescoring}. Nothing depends on
 * it.
 * Database: Vert.x PostgreSQL client.
 */
package io.readyroom.scoring.timeline;
