/**
 * The neighbour scoring-service: says what a response is worth and what would have been right, which question of a diagnostic
 * session comes next, and what is due for review. For each a package-private client and a public bean. Called outside of
 * transactions only. Keys pass through, only for responses that are stored and locked or for offline packs, and are kept
 * nowhere;
 * the abilities that it estimates are not read. No database.
 */
package io.readyroom.exam.scoring;
