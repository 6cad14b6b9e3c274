/**
 * The neighbour scoring-service: says what a response is worth and what would have been right. One package-private client, one
 * public bean. Called outside of transactions only, and for responses that are stored and locked. Keys pass through and are
 * kept
 * nowhere. No database.
 */
package io.readyroom.exam.scoring;
