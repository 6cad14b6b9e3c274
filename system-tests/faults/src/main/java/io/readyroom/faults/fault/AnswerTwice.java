package io.readyroom.faults.fault;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.readyroom.faults.learner.Seat;
import io.readyroom.faults.ledger.Kind;
import io.readyroom.faults.ledger.LedgerBook;
import io.readyroom.system.Responses;

/**
 * One slot is answered many times at once, by revisions that come in any order and some of them twice with different responses.
 * <p>
 * Guard: the revision is compared under the lock of the row: the highest wins, the same one with another response is a
 * conflict.
 * <p>
 * Seen failing with {@code a.revision < excluded.revision} taken out of the save: the run said "I1: 12 violations, such as two
 * responses were acknowledged with one revision".
 */
record AnswerTwice() implements Fault {

    private static final int SEATS = 40;
    private static final int AT_ONCE = 16;
    private static final int REVISIONS = 6;

    @Override
    public String name() {
        return "answer-answer";
    }

    @Override
    public Duration bound() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void strike(Stage stage) {
        for (int i = 0; i < SEATS; i++) {
            Seat seat = stage.classroom().seat();
            stage.awaitAll(IntStream.range(0, AT_ONCE).mapToObj(n -> seat.answer(1, 1 + stage.random().nextInt(REVISIONS),
                    Responses.any(seat.question(1), stage.random()))).toList());
            stage.awaitAll(List.of(seat.submit()));
        }
        stage.healed();
    }

    @Override
    public List<String> missing(LedgerBook book) {
        return Stream.of("stale-revision", "revision-conflict")
                .filter(slug -> book.of(Kind.ANSWER).noneMatch(answer -> answer.slug().equals(slug)))
                .map(slug -> "nobody was told " + slug + ": nothing was tried").toList();
    }
}
