/**
 * What a learner sees of a session once it has a result: every question with the response, the key that graded it and the
 * points.
 *
 * <p>
 * The only place from which a key reaches a learner. It answers nothing before the result is there, nothing to anybody but
 * the session's owner, and nothing where the session's policy never gives feedback. It owns no table; it reads
 * {@code submission}, {@code result} and {@code answer_key_revision}. Database: Vert.x PostgreSQL client.
 */
package io.readyroom.scoring.review;
