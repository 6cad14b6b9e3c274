/**
 * Whether a learner would pass the real exam: a range where the evidence carries one, else a refusal that says what
 * is missing.
 *
 * <p>
 * Everything is computed when it is asked for, from the learner's results, so it owns no table and nothing in it can
 * be out of date. {@code ReadinessRule} and what it is made of are pure functions on the model of {@code ability};
 * the simulation in the tests runs the same code. It reads sessions through {@code sitting} and what questions are
 * measured by through {@code ability}; what learners reported comes to it as {@code Recalibrations}, and it may not
 * know who collects it. Database: Vert.x PostgreSQL client, reads only.
 */
package io.readyroom.scoring.readiness;
