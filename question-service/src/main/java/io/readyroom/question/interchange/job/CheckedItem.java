package io.readyroom.question.interchange.job;

import java.util.List;

import io.readyroom.question.bank.AuthoredQuestion;
import io.readyroom.question.interchange.Loss;
import io.readyroom.question.interchange.Place;

/**
 * An item of a file that is either a question of ours or told why it isn't.
 *
 * @param number in the file, from 1
 * @param question null when it is none
 * @param outcome {@link ReportItem#SKIPPED} or {@link ReportItem#FAILED} when it is none, else null
 * @param characters that it has, about
 */
record CheckedItem(int number, Place place, String sourceId, AuthoredQuestion question, List<Loss> losses, String outcome,
        String why, int characters) {

    static CheckedItem skipped(int number, Place place, String sourceId, String why) {
        return new CheckedItem(number, place, sourceId, null, List.of(), ReportItem.SKIPPED, why, why.length());
    }

    static CheckedItem failed(int number, Place place, String sourceId, String why) {
        return new CheckedItem(number, place, sourceId, null, List.of(), ReportItem.FAILED, why, why.length());
    }

    boolean isQuestion() {
        return question != null;
    }

    /** The line of the report, with the outcome that it has or gets. */
    ReportItem report(String finalOutcome, String finalWhy) {
        return ReportItem.of(number, finalOutcome, place, sourceId, finalWhy, losses);
    }

    /** The line of the report of one that is no question. */
    ReportItem report() {
        return report(outcome, why);
    }
}
