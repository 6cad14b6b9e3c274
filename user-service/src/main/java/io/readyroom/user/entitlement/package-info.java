/**
 * What an account may sit: granted by an operator for now, and revoked when the account is erased. Owns the table
 * {@code entitlement} and publishes {@code EntitlementChanged}, the full state each time.
 *
 * <p>
 * May not know which exams a family has. Database: Hibernate Reactive.
 */
package io.readyroom.user.entitlement;
