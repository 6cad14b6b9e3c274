package io.readyroom.faults.fault;

import java.time.Duration;
import java.util.List;

import io.readyroom.faults.ledger.LedgerBook;

/**
 * SIGSTOP, and after a while SIGCONT: the process is there, holds its connections and locks, and doesn't move. When it goes on,
 * it does what it had begun, long after everybody has given up on that.
 * <p>
 * Guards, and how the run failed with each taken out:
 * <ul>
 * <li>exam-service, gateway and PostgreSQL: an answer that is sent again as it was is acknowledged, whether the first one was
 * stored before, during or after the stall. Compared by its revision only: "the same answer again was told
 * Refused[status=409, slug=revision-conflict]", 109 times (exam-service, 5 s), 126 times (gateway, 30 s), or once to a learner
 * (PostgreSQL, 5 s).</li>
 * <li>exam-service and PostgreSQL, 30 s: the gateway has deadlines. With 300 s, and for PostgreSQL also without exam-service's
 * own
 * limits: "not told anything: ANSWER … request timed out after 10.004 s", 128 and 77 times.</li>
 * <li>Kafka: a submission is done when its event is in the outbox. Waiting until it is published: "had to wait: SUBMIT … after
 * 3.242
 * s" (5 s) and "failed: SUBMIT … upstream-timeout after 8.022 s" (30 s, 262 times).</li>
 * </ul>
 */
record Stalled(Victim victim, Duration time, Duration bound) implements Fault {

    @Override
    public String name() {
        return "stop-" + victim.id() + "-" + time.toSeconds() + "s";
    }

    @Override
    public void strike(Stage stage) {
        InFlight answers = InFlight.seated(stage);
        answers.send(stage);
        victim.stop(stage.world().system());
        stage.last(time);
        victim.resume(stage.world().system());
        stage.healed();
        stage.complain(answers.repeat());
    }

    @Override
    public List<String> missing(LedgerBook book) {
        return switch (victim) {
            case KAFKA -> Demands.nobodyNotices(book);
            case GATEWAY -> List.of();
            default -> Demands.everybodyTold(book);
        };
    }
}
