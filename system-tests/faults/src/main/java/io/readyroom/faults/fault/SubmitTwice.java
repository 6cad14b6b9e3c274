package io.readyroom.faults.fault;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.readyroom.faults.learner.Seat;
import io.readyroom.faults.ledger.Kind;
import io.readyroom.faults.ledger.LedgerBook;
import io.readyroom.faults.ledger.Operation;
import io.readyroom.system.Responses;

/**
 * A session is submitted several times at the same instant, as two tabs or a nervous finger do.
 * <p>
 * Guard: the session's row is locked and its status compared before it is submitted; the second one finds it submitted and is
 * told what the first one was told.
 * <p>
 * Seen failing with the comparison of the status taken out: the run said "185 sessions were submitted at 385 times" and
 * "I8: 40 violations", sessions that went from submitted to submitted five times.
 */
record SubmitTwice() implements Fault {

    private static final int SEATS = 40;
    private static final int AT_ONCE = 6;

    @Override
    public String name() {
        return "submit-submit";
    }

    @Override
    public Duration bound() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void strike(Stage stage) {
        for (int i = 0; i < SEATS; i++) {
            Seat seat = stage.classroom().seat();
            stage.awaitAll(List.of(seat.answer(1, 1, Responses.any(seat.question(1), stage.random()))));
            stage.awaitAll(IntStream.range(0, AT_ONCE).mapToObj(n -> seat.submit()).toList());
        }
        stage.healed();
    }

    @Override
    public List<String> missing(LedgerBook book) {
        long sessions = submits(book).map(submit -> submit.sent().subject()).distinct().count();
        long times = submits(book).map(submit -> submit.sent().subject() + submit.outcome()).distinct().count();
        return times == sessions ? List.of() : List.of(sessions + " sessions were submitted at " + times + " times");
    }

    private static Stream<Operation> submits(LedgerBook book) {
        return book.of(Kind.SUBMIT).filter(Operation::isAcknowledged);
    }
}
