/**
 * What scoring-service measures of questions, beside them: a read model of {@code ItemStatisticsChanged}, of two states the
 * higher version wins; and the work queue that it makes, together with what others report to
 * {@link io.readyroom.question.statistics.Attention} and what the linter finds in what is published. Knows no response and no
 * learner. Vert.x PostgreSQL client.
 */
package io.readyroom.question.statistics;
