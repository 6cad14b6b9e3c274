/**
 * What organisations see of the people they assign exams to: sums over groups, never a person.
 *
 * <p>
 * Owns no table; sums up {@code submission} (who assigned a session) and the current {@code result} when it is asked. The
 * organisation is the caller's, from the token, and stands in every statement. What is shown is built of pieces with five
 * learners or more, the same pieces whatever is asked for (ADR 41): {@code Periods} makes them in time, {@code MinimumGroup}
 * among domains and objectives. No learner's id gets further than that. Database: Vert.x PostgreSQL client.
 */
package io.readyroom.scoring.cohort;
