/**
 * Results that have to be made again: a key was corrected, a question voided, an exam's rules changed. First a preview, then
 * the new revisions, with everything that follows from a result, in pages of which each is one transaction.
 *
 * <p>
 * Owns {@code rescoring} and {@code rescoring_crossing}. Level-triggered: {@code CorrectionDetector} compares the keys that are
 * here with the rescorings that are, and a walk goes on until a whole pass finds no result below what it is to reach (ADR
 * 40). It may not know who else follows results: it tells {@code SittingObservers}, like {@code intake}. Nothing depends on
 * it. Database: Vert.x PostgreSQL client, a page of sessions a statement.
 */
package io.readyroom.scoring.rescoring;
