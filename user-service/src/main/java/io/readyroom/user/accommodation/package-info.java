/**
 * How much more time a person is given, and why. Owns the table {@code accommodation}, the history with the operators' reasons;
 * what is in force stands in the account. Publishes {@code AccommodationChanged}.
 *
 * <p>
 * May not let a reason out but to operators: it may be medical. Nor know sessions, whose owner listens. Database: Hibernate
 * Reactive.
 */
package io.readyroom.user.accommodation;
