/**
 * CSV both ways (RFC 4180, a header, UTF-8), for people who write questions in a spreadsheet: a row is a question or a
 * stimulus, and every option, target, gap and explanation has a column of its own, named for its id. The columns are
 * described in {@code docs/interchange/csv.md}.
 *
 * <p>
 * <b>Formulas.</b> A spreadsheet runs a cell that begins with {@code =}, {@code +}, {@code -} or {@code @}. Such a cell is
 * written with an apostrophe before it, as is one that begins with apostrophes before such a character; reading takes exactly
 * one apostrophe away from a cell like that, so that everything comes back as it was. Every cell that holds something is
 * quoted, so that a spreadsheet with another separator doesn't begin a cell in the middle of ours.
 *
 * <p>
 * <b>What it can't hold:</b> the difference between a text that is missing and one that is empty or blank.
 */
package io.readyroom.question.interchange.csv;
