package io.readyroom.faults.fault;

import java.time.Duration;
import java.util.List;

import io.readyroom.faults.ledger.Kind;
import io.readyroom.faults.ledger.LedgerBook;
import io.readyroom.faults.proxy.FaultProxy;
import io.readyroom.faults.proxy.Mode;

/**
 * Connections between gateway and exam-service, and between exam-service and PostgreSQL, break after some bytes, again and
 * again: between the request and its commit, and between the commit and its acknowledgement.
 * <p>
 * Guard: whoever wasn't answered may ask or send the same again, and it is the same answer, the same session, the same
 * submission.
 * <p>
 * Seen failing with the comparison of the responses taken out, so that the same answer again is a conflict: the run said that
 * the owner of a session was told revision-conflict, and "I2: 6 violations, such as nobody sent the shown …", answers that
 * their
 * sender had been told were not taken.
 */
record LostReplies() implements Fault {

    private static final int ROUNDS = 24;
    private static final Duration EACH = Duration.ofMillis(400);
    private static final int MOST_BYTES = 6_000;

    @Override
    public String name() {
        return "lost-replies";
    }

    @Override
    public Duration bound() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void strike(Stage stage) {
        for (int round = 0; round < ROUNDS; round++) {
            FaultProxy link = round % 2 == 0 ? stage.world().examLink() : stage.world().databaseLink();
            link.setForOpen(new Mode.CutAfter(stage.random().nextInt(MOST_BYTES)));
            stage.last(EACH);
            link.set(Mode.PASS);
        }
        stage.healed();
    }

    @Override
    public List<String> missing(LedgerBook book) {
        long failed = book.of(Kind.ANSWER).filter(answer -> answer.outcome().isFailure()).count();
        return failed > 0 ? List.of() : List.of("not one answer got lost on its way: nothing was tried");
    }
}
