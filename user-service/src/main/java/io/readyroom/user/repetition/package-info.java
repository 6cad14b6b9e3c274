/**
 * Requests that are sent again: one effect per Idempotency-Key.
 *
 * <p>
 * May not know what the effect is. Database: on the transaction of the effect.
 */
package io.readyroom.user.repetition;
