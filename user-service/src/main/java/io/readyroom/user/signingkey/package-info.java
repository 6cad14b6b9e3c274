/**
 * The keys that sign access tokens: made, sealed, published before use, rotated and retired, the same on every replica. Owns
 * the table {@code signing_key} and serves the key set and the discovery document.
 *
 * <p>
 * May not know accounts. Database: Vert.x client; the few rows live in memory and are read again every half minute.
 */
package io.readyroom.user.signingkey;
