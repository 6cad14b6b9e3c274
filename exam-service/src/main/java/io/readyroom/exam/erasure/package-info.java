/**
 * Forgets people: with {@code AccountErased} everything that this service keeps for an account is deleted, and only its id
 * stays, so
 * that no later or repeated event brings anything back. Whoever stores something for an account because of an event asks {@link
 * io.readyroom.exam.erasure.ErasedAccounts} first, in the transaction of the event. A new table with a learner in it has its
 * line in {@code ErasureRepository} (ADR 51). Vert.x PostgreSQL client.
 */
package io.readyroom.exam.erasure;
