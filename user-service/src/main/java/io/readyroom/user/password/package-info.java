/**
 * Passwords: what is accepted (NIST SP 800-63B-4) and how it is kept (Argon2id), bounded in memory and time.
 *
 * <p>
 * May not know accounts or HTTP. No database.
 */
package io.readyroom.user.password;
