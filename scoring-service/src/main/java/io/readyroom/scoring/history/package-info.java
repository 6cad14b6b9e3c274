/**
 * A learner's results over time: sessions of one exam, the newest first, and how each domain moved.
 *
 * <p>
 * Owns no table; reads {@code submission} and {@code result} by the learner's index. Database: Vert.x PostgreSQL client.
 */
package io.readyroom.scoring.history;
