/**
 * Registering: as a new account or as the guest one is, with or without showing that the address is theirs. Owns the table
 * {@code registration}.
 *
 * <p>
 * May not tell whether an address has an account, and may not know tokens. Database: Hibernate Reactive, with SQL on the same
 * session for what is pending.
 */
package io.readyroom.user.registration;
