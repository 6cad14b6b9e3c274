/**
 * Accounts: guests that become accounts, in place, how much more time a person has, and the list of disabled ones. Owns the
 * table {@code account} and publishes {@code AccountRegistered}; knows how {@code AccountDisabled} looks.
 *
 * <p>
 * May not know how tokens look, who logs in, or HTTP beyond the list for other services. Database: Hibernate Reactive; the
 * list is one query on the Vert.x client.
 */
package io.readyroom.user.account;
