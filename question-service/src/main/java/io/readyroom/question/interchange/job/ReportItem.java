package io.readyroom.question.interchange.job;

import java.util.List;
import java.util.UUID;

import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Place;

/**
 * What became of an item.
 *
 * @param number in the file, from 1
 * @param why a sentence for what was skipped or failed, else null
 * @param losses what did not come through
 * @param version number of the version that it became, or is
 */
record ReportItem(int number, String outcome, String file, Integer line, String element, String sourceId, String why,
        List<Loss> losses, UUID questionId, Integer version) {

    static final String STAGED = "staged";
    static final String IMPORTED = "imported";
    static final String EXPORTED = "exported";
    static final String SKIPPED = "skipped";
    static final String FAILED = "failed";

    static ReportItem of(int number, String outcome, Place place, String sourceId, String why, List<Loss> losses) {
        return new ReportItem(number, outcome, place == null ? null : place.file(), place == null ? null : place.line(),
                place == null ? null : place.element(), sourceId, why, losses, null, null);
    }

    /** With the question that it became, or is. */
    ReportItem as(UUID question, Integer number) {
        return new ReportItem(this.number, outcome, file, line, element, sourceId, why, losses, question, number);
    }
}
