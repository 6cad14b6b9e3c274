/**
 * A guest who logs in to an account that exists: what they did moves there and the guest is disabled. Publishes
 * {@code GuestClaimed} and {@code AccountDisabled}.
 *
 * <p>
 * May not move sessions itself, their owner listens. Database: Hibernate Reactive, with SQL on the same session for tokens.
 */
package io.readyroom.user.claim;
