/**
 * What operators did: written in the transaction of the effect, never changed, read by administrators. Owns the table
 * {@code audit_entry}.
 *
 * <p>
 * May hold ids and numbers only: what is about a person, and a reason that somebody gave, must be able to go when the person is
 * erased. Database: on the transaction of the effect; reading by the Vert.x client.
 */
package io.readyroom.user.audit;
