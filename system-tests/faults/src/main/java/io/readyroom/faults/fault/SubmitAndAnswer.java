package io.readyroom.faults.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import io.readyroom.faults.learner.Reply;
import io.readyroom.faults.learner.Seat;
import io.readyroom.faults.ledger.Kind;
import io.readyroom.faults.ledger.LedgerBook;
import io.readyroom.system.Responses;

/**
 * Answers and the submission of their session are on their way together: each answer is either in the result or refused.
 * <p>
 * Guard: the submission locks the session's row first and reads the answers in a second statement; a save looks at the status
 * under the same lock.
 * <p>
 * Seen failing with the status taken out of the save: the run said "I3: 224 violations, such as saved too late" and "I5: 30
 * violations", results of 0 points for stored answers worth 4.
 */
record SubmitAndAnswer() implements Fault {

    private static final int SEATS = 40;
    private static final int ANSWERS = 16;
    private static final int SLOTS = 8;

    @Override
    public String name() {
        return "submit-answer";
    }

    @Override
    public Duration bound() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void strike(Stage stage) {
        for (int i = 0; i < SEATS; i++) {
            race(stage, stage.classroom().seat());
        }
        stage.healed();
    }

    private static void race(Stage stage, Seat seat) {
        List<CompletableFuture<Reply>> replies = new ArrayList<>();
        int submitAt = 2 + stage.random().nextInt(ANSWERS - 4);
        for (int i = 0; i < ANSWERS; i++) {
            int position = 1 + i % SLOTS;
            replies.add(seat.answer(position, 1 + i, Responses.any(seat.question(position), stage.random())));
            if (i == submitAt) {
                replies.add(seat.submit());
            }
        }
        stage.awaitAll(replies);
    }

    @Override
    public List<String> missing(LedgerBook book) {
        return book.of(Kind.ANSWER).anyMatch(answer -> answer.slug().equals("session-closed")) ? List.of()
                : List.of("no answer came after a submission: nothing was tried");
    }
}
