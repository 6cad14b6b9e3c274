/**
 * Secrets that are told once and of which only a hash is stored. Knows nothing of what they open. No database.
 */
package io.readyroom.exam.secret;
