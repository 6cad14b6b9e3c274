/**
 * The study plan: what to do on which day until the exam.
 *
 * <p>
 * Owns {@code study_plan}, which holds the goal alone: date, hours, audience, what is known already. Weeks and tasks
 * are computed when they are read, from the goal, the outline of today and what was answered so far. So missed days,
 * results and a new outline need no trigger, and no plan is ever out of date. {@code Planner} is a pure function. It
 * tells {@code schedule} the exam's date; it may not know how readiness is computed or when a review is due.
 * Database: Vert.x PostgreSQL client.
 */
package io.readyroom.scoring.plan;
