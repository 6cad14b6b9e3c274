package io.readyroom.faults.fault;

import java.time.Duration;
import java.util.List;

import io.readyroom.faults.ledger.LedgerBook;
import io.readyroom.faults.proxy.FaultProxy;
import io.readyroom.faults.proxy.Mode;

/**
 * Every piece between exam-service and PostgreSQL takes its time; then they come in drips; then for some seconds not at all.
 * <p>
 * Guard: bounded waits, queues and pools, so that the service refuses early and works again as soon as the database does.
 * <p>
 * Seen failing with the gateway's deadlines at 300 s, and without the limits on a silent connection and on a lane's statement:
 * the
 * run said "not told anything: SUBMIT … request timed out after 10.002 s", 24 times.
 */
record SlowDatabase() implements Fault {

    private static final List<Mode> MODES = List.of(new Mode.Delay(Duration.ofMillis(40)),
            new Mode.Drip(512, Duration.ofMillis(5)));
    private static final Duration EACH = Duration.ofSeconds(6);
    /** Longer than a client is patient. */
    private static final Duration FROZEN = Duration.ofSeconds(12);

    @Override
    public String name() {
        return "slow-database";
    }

    @Override
    public Duration bound() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void strike(Stage stage) {
        FaultProxy link = stage.world().databaseLink();
        for (Mode mode : MODES) {
            link.set(mode);
            stage.last(EACH);
        }
        link.set(Mode.FREEZE);
        stage.last(FROZEN);
        link.set(Mode.PASS);
        stage.healed();
    }

    @Override
    public List<String> missing(LedgerBook book) {
        return Demands.everybodyTold(book);
    }
}
