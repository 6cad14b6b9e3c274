package io.readyroom.faults.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.readyroom.faults.invariant.Database;
import io.readyroom.faults.learner.Reply;
import io.readyroom.faults.learner.Seat;
import io.readyroom.faults.ledger.Kind;
import io.readyroom.faults.ledger.LedgerBook;
import io.readyroom.faults.ledger.Operation;
import io.readyroom.system.Responses;

/**
 * Answers come from two seconds before the end of the grace until two seconds after it, while the expirer submits and some
 * learners submit themselves. The database's clock decides, so it is its deadline that is moved.
 * <p>
 * Guard: the save compares the database's clock with the deadline, under the lock of the session.
 * <p>
 * Seen failing with that taken out: the run said "I3: 374 violations, such as saved too late", answers from after the grace and
 * before the expirer came.
 */
record DeadlineRace() implements Fault {

    private static final int SEATS = 40;
    private static final Duration HALF = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(40);
    /** Grace is five seconds; deadline and start move together, and so does the time at which the expirer looks. */
    private static final String MOVE = """
            UPDATE exam_session SET started_at = started_at - (deadline_at - moved.at), deadline_at = moved.at,
                sweep_at = moved.at + interval '5 s'
            FROM (SELECT clock_timestamp() - interval '5 s' + ? * interval '1 ms' AS at) moved WHERE id = ANY(?)""";

    @Override
    public String name() {
        return "deadline-race";
    }

    @Override
    public Duration bound() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void strike(Stage stage) {
        List<Seat> seats = IntStream.range(0, SEATS).mapToObj(i -> stage.classroom().seat()).toList();
        Database exam = stage.world().database("exam");
        List<CompletableFuture<Reply>> replies = new ArrayList<>();
        exam.update(MOVE, HALF.toMillis(), seats.stream().map(Seat::session).toList());
        long end = System.nanoTime() + 2 * HALF.toNanos();
        for (int revision = 1; System.nanoTime() < end; revision++) {
            for (Seat seat : seats) {
                int position = 1 + stage.random().nextInt(seat.questions().size());
                replies.add(seat.answer(position, revision, Responses.any(seat.question(position), stage.random())));
            }
            if (System.nanoTime() > end - HALF.toNanos()) {
                replies.add(seats.get(stage.random().nextInt(SEATS)).submit());
            }
            stage.last(PAUSE);
        }
        stage.awaitAll(replies);
        stage.healed();
    }

    @Override
    public List<String> missing(LedgerBook book) {
        List<Operation> late = book.of(Kind.ANSWER).filter(answer -> answer.slug().equals("deadline-passed")).toList();
        return late.isEmpty() ? List.of("no answer came after the deadline: nothing was tried") : List.of();
    }
}
