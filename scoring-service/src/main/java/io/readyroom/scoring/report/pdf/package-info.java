/**
 * The score report as a document: PDF, tagged for screen readers, with a text for every chart.
 *
 * <p>
 * It owns no table and says what the JSON result says, from the same records; they hold neither responses nor keys. Layout
 * takes
 * a core for tens of milliseconds, so it is done beside the event loop, a few at a time, and kept for a while. Database: only
 * through {@code report}.
 */
package io.readyroom.scoring.report.pdf;
