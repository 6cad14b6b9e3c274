/**
 * How real exams went, where learners chose to tell: when they may try again, how good the predictions were, and what
 * corrects them.
 *
 * <p>
 * Owns {@code exam_outcome} and {@code recalibration}; counts the goals of {@code study_plan} whose day has passed.
 * The prediction that stood before the exam is stored with the outcome, so that it can't be bettered afterwards.
 * {@code PlattFit}, {@code ReliabilityDiagram} and {@code RetakeRule} are pure. Retake rules inform; they block
 * nothing. Database: Vert.x PostgreSQL client.
 */
package io.readyroom.scoring.outcome;
