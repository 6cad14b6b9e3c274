/**
 * Sums over what learners answered, kept while results come in: of question versions, of forms that everybody sits alike, of an
 * exam's results. Sub-package {@code item} makes statistics of questions from them and tells them.
 *
 * <p>
 * Owns {@code statistics_delta}, {@code item_sums} and {@code exam_sums}. Nothing here is kept for a learner. A sum is a sum:
 * never a rescan of results, and what a result made again changes is taken away and added. Database: Vert.x PostgreSQL client,
 * one row for a batch of results; a sweeper folds them.
 */
package io.readyroom.scoring.statistics;
