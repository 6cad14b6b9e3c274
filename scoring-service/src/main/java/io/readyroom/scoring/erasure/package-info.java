/**
 * Forgets people: with {@code AccountErased} everything that is kept for a learner is deleted; sums over many learners stay,
 * for
 * nobody is in them. Of the account only the id is kept, in {@code erased_account}, so that no later or repeated event brings
 * anything back.
 *
 * <p>
 * Whoever keeps something for learners is an {@code ErasableRecords}; sessions and their results are deleted here. Whoever
 * stores
 * something because of an event takes the {@code LearnerLock} first and then asks {@code ErasedAccounts} (ADR 51). Database:
 * Vert.x
 * PostgreSQL client.
 */
package io.readyroom.scoring.erasure;
