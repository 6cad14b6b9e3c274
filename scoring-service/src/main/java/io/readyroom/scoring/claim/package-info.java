/**
 * Guests who logged in to an existing account: what was theirs is the account's, whether it came before the claim or after.
 *
 * <p>
 * Owns {@code guest_claim} and the rule; it moves the learner of {@code submission} and may not know what a result is. The
 * two topics have no common order, so a claim and a submission of one guest exclude each other by an advisory lock. Database:
 * Vert.x PostgreSQL client.
 */
package io.readyroom.scoring.claim;
