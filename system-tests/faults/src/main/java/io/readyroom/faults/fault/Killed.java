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
        victim.kill9(stage.world().system());
        stage.last(away);
        victim.revive(stage.world().system());
    }

    @Override
    public List<String> missing(LedgerBook book) {
        return victim == Victim.KAFKA ? Demands.nobodyNotices(book) : List.of();
    }
}
