/**
 * What change sets do to questions, row by row: proposed by a map, added by people, decided in batches, checked against what has
 * changed meanwhile. Set-based native statements in the caller's transaction; knows nothing of a change set but its id and its row
 * lock, which the caller holds.
 */
package io.readyroom.question.changeset.item;
