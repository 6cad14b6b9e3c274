/**
 * How authors find questions: by words, facets, statistics, ids, or by likeness to another one. Reads {@code question_search},
 * which triggers keep at the commit of whatever changes a question (migration V6), so it never lags and no writer has to know
 * of it.
 *
 * <p>
 * A search looks at its matches up to a bound. Up to it everything is exact: count, facets, order. Beyond it the counts are
 * lower bounds, and the page is read in the order of an index instead of being sorted, because what matches so often is soon
 * met. May not know keys. Vert.x PostgreSQL client.
 */
package io.readyroom.question.search;
