package io.readyroom.faults.fault;

import java.time.Duration;
import java.util.List;

import io.readyroom.faults.ledger.LedgerBook;

/**
 * SIGSTOP, and after a while SIGCONT: the process is there, holds its connections and locks, and doesn't move. When it goes on,
 * it does what it had begun, long after everybody has given up on that.
 * <p>
 * Guard: deadlines at every hop, and revisions: a late write does not win against a newer one.
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
