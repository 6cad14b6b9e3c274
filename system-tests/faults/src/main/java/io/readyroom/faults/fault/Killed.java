package io.readyroom.faults.fault;

import java.time.Duration;
import java.util.List;

import io.readyroom.faults.ledger.LedgerBook;

/**
 * SIGKILL, and after a while a new start.
 * <p>
 * Guard: an answer is acknowledged after its commit; exam-service keeps nothing in memory that it has acknowledged.
 */
record Killed(Victim victim, Duration away, Duration bound) implements Fault {

    @Override
    public String name() {
        return "kill-" + victim.id();
    }

    @Override
    public void strike(Stage stage) {
        InFlight answers = InFlight.seated(stage);
        answers.send(stage);
        victim.kill9(stage.world().system());
        // Nothing heals by itself any more: recovery counts from the kill.
        stage.healed();
        stage.last(away);
        victim.revive(stage.world().system());
        stage.complain(answers.repeat());
    }

    @Override
    public List<String> missing(LedgerBook book) {
        return victim == Victim.KAFKA ? Demands.nobodyNotices(book) : List.of();
    }
}
