/**
 * Adaptive sessions: the first question of one, and the next that depends on the answers so far. scoring-service chooses,
 * question-service hands out the slot, and here the form grows by it, under the lock of its session; or the session ends. Keeps
 * nothing of the ability. Neighbours are asked before the transaction, never in it. Vert.x PostgreSQL client.
 */
package io.readyroom.exam.adaptive;
