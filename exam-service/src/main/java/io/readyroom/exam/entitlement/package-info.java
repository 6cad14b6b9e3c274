/**
 * Owns a read model: which account may sit which exam, from {@code EntitlementChanged} and {@code ExamChanged}. Of two states
 * the
 * higher version wins, so events may come in any order and more than once. The truth is user-service's: it is asked before
 * anybody is refused. Vert.x PostgreSQL client.
 */
package io.readyroom.exam.entitlement;
