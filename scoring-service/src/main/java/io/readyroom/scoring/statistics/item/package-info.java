/**
 * What is told of a question: facility, discrimination, what was picked, flags and drift, for all versions that are measured as
 * one, from the sums that {@code statistics} keeps.
 *
 * <p>
 * Owns {@code item_statistics} and {@code ItemStatisticsChanged}. It knows which options are right, and says so nowhere; it
 * knows
 * neither a learner nor a response. Database: Vert.x PostgreSQL client, many questions a statement.
 */
package io.readyroom.scoring.statistics.item;
