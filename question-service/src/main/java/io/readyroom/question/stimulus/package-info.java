/**
 * Case studies and series, which several questions share. A text never changes: another text of the same stimulus is
 * another row, and the one that was stored last is what new versions of its questions show. Published versions keep
 * theirs.
 *
 * <p>
 * Rows are made by {@code bank}, so that one text has one row whether it came from a file or from an author; read by
 * native SQL in a transaction of Hibernate Reactive.
 */
package io.readyroom.question.stimulus;
