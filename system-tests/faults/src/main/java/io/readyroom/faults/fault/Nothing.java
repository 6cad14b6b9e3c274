package io.readyroom.faults.fault;

import java.time.Duration;
import java.util.List;

import io.readyroom.faults.ledger.LedgerBook;

/**
 * The control run: the same load through the same proxies, and nothing goes wrong. Its probe is what later ones are held to.
 * <p>
 * Guard: a service has opened its database connections before it says that it is ready. Seen failing with that taken out, all
 * learners in the first second and three busy neighbours on the machine: the run said that four guests were told 503 after
 * 1.6 s, their service's pool that nothing came free within a second.
 */
record Nothing(Duration duration) implements Fault {

    @Override
    public String name() {
        return "control";
    }

    @Override
    public Duration bound() {
        return Duration.ZERO;
    }

    @Override
    public void strike(Stage stage) {
        stage.last(duration);
        stage.healed();
    }

    /** Without a fault nobody may be failed: otherwise the harness itself overloads the system, and proves nothing. */
    @Override
    public List<String> missing(LedgerBook book) {
        return Demands.nobodyFailed(book);
    }
}
