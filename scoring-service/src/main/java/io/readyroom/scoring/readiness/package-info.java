/**
 * Whether a learner would pass the real exam: a range where the evidence carries one, else a refusal that says what is missing.
 *
 * <p>
 * Everything is computed when it is asked for, from the learner's results, so it owns no table and nothing in it can be out of
 * date. {@code ReadinessRule} and what it is made of are pure functions; the simulation in the tests runs the same code. What
 * it
 * takes from elsewhere are two interfaces: {@code Parameters} of questions, {@code Recalibrations} by what learners reported.
 * Database: Vert.x PostgreSQL client, reading {@code submission}, {@code result} and the bank.
 */
package io.readyroom.scoring.readiness;
