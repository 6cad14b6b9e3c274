/**
 * Takes people out: with {@code AccountErased} the disputes that a learner raised are nobody's any more. They stay, for others
 * read how they ended. Who wrote or reviewed a question stays as an id: the rule that no one reviews their own work rests on it
 * (ADR 51).
 *
 * <p>
 * Owns {@code erased_account}. Database: Vert.x PostgreSQL client.
 */
package io.readyroom.question.erasure;
