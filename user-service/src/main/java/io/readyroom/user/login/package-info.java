/**
 * Logging in with a password, and the throttle on guessing one. Owns the table {@code login_throttle}.
 *
 * <p>
 * May not tell whether an account exists, neither by an answer nor by its time. Database: Vert.x client for the throttle,
 * Hibernate Reactive for the account.
 */
package io.readyroom.user.login;
