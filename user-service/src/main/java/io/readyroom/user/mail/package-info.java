/**
 * Mails that are sent after the commit that asked for them, once the server takes them. Owns the table {@code letter}; what a
 * letter says is up to the features that write one.
 *
 * <p>
 * May not know accounts or tokens. Database: Vert.x client; letters are asked for on the transaction of the caller.
 */
package io.readyroom.user.mail;
