/**
 * A forgotten password: the mail, and setting a new one. Owns the table {@code password_reset}.
 *
 * <p>
 * May not tell whether an account exists. Database: Hibernate Reactive, with SQL on the same session for the tokens.
 */
package io.readyroom.user.recovery;
