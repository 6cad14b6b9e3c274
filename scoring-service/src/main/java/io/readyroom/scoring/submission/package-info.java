/**
 * Submitted sessions as exam-service told them, and how one becomes a result.
 *
 * <p>
 * Owns {@code submission} and {@code exam_rules}, which operators put over the frozen facts. {@code ExamScorer} is a pure
 * function, so that first results and re-scoring come from one piece of code. It knows neither who consumes the event
 * ({@code intake}) nor what else follows from a result ({@code sitting}). Database: Vert.x PostgreSQL client.
 */
package io.readyroom.scoring.submission;
