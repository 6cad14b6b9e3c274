package io.readyroom.faults.report;

import java.util.SortedMap;
import java.util.TreeMap;

import io.readyroom.faults.ledger.Kind;
import io.readyroom.faults.ledger.LedgerBook;
import io.readyroom.faults.ledger.Operation;
import io.readyroom.faults.ledger.Outcome;

/**
 * What a run's ledger adds up to. Strangers' requests don't count.
 *
 * @param acknowledged of the operations
 * @param refused by a rule, or because the server couldn't; it said so
 * @param unknown no answer came
 * @param answers acknowledged answers alone
 * @param p99Before and the others: 99th percentile of acknowledged answers by time of sending, milliseconds; 0 when there were
 *        none
 * @param told how often people were told what, by kind of request
 */
public record Figures(long operations, long acknowledged, long refused, long unknown, long answers, double p99Before,
        double p99During, double p99After, SortedMap<String, Long> told) {

    public static Figures of(LedgerBook book, Phases phases) {
        long operations = count(book, null);
        long acknowledged = count(book, Outcome.Acknowledged.class);
        long refused = count(book, Outcome.Refused.class);
        long unknown = count(book, Outcome.Unknown.class);
        long answers = book.of(Kind.ANSWER).filter(Operation::isAcknowledged).count();
        return new Figures(operations, acknowledged, refused, unknown, answers, p99(book, phases.begin(), phases.struck()),
                p99(book, phases.struck(), phases.recovered()), p99(book, phases.recovered(), phases.end()),
                told(book));
    }

    private static long count(LedgerBook book, Class<?> outcome) {
        return book.operations().stream().filter(operation -> !operation.is(Kind.PROBE))
                .filter(operation -> outcome == null || outcome.isInstance(operation.outcome())).count();
    }

    private static SortedMap<String, Long> told(LedgerBook book) {
        SortedMap<String, Long> told = new TreeMap<>();
        book.operations().forEach(one -> told.merge(one.sent().kind() + ": " + one.answer(), 1L, Long::sum));
        return told;
    }

    /** Of acknowledged answers that were sent in that time, in milliseconds. */
    public static double p99(LedgerBook book, long from, long to) {
        long[] sorted = book.of(Kind.ANSWER).filter(Operation::isAcknowledged)
                .filter(answer -> answer.sentAt() >= from && answer.sentAt() < to).mapToLong(Operation::nanos).sorted()
                .toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(sorted.length * 0.99) - 1] / 1e6;
    }
}
