/**
 * Opaque random values that are handed out once and stored by their hash only.
 *
 * <p>
 * May not know what they are for. No database.
 */
package io.readyroom.user.secret;
