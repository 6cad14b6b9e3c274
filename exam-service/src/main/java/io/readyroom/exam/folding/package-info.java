/**
 * Folds sessions that are over, scored or abandoned, into one row each: form and answers with them, their rows in the other
 * tables gone, so that these hold what is being sat and little else. Readers find a session in either place by the views
 * {@code any_session}, {@code any_form}, {@code any_answer}. Only what {@code ExamScored} has acknowledged is folded, so that
 * nothing here is ever published again. Vert.x PostgreSQL client.
 */
package io.readyroom.exam.folding;
