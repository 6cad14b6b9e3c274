package io.readyroom.faults.fault;

import java.time.Duration;
import java.util.List;

import io.readyroom.faults.ledger.LedgerBook;
import io.readyroom.local.ServiceProcess;

/**
 * More processes of scoring-service join its group and are killed again, some of them with records in hand: the partitions move
 * from one to the other all the time, and what a dead one held waits until the group has noticed. One process always lives.
 * <p>
 * Guards: the inbox and the results' keys, when two processes have the same record; "passed over when another replica has it"
 * for parked sessions; and that a process forgets the offsets of partitions that it lost.
 * <p>
 * Not yet run with any of them taken out. Without the inbox and with results overwritten instead of refused, "I4: … has
 * Revisions[count=2, …]" is to be seen; with offsets of lost partitions committed all the same, "I7: …
 * ExamSessionSubmitted never reached scoring".
 */
record ConsumersInALoop() implements Fault {

    private static final int ROUNDS = 3;
    private static final int MORE = 2;
    private static final int LONGEST_LIFE_MILLIS = 4_000;

    @Override
    public String name() {
        return "consumers-in-a-loop";
    }

    /** Longer than the group takes to notice that a member is dead. */
    @Override
    public Duration bound() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void strike(Stage stage) {
        List<ServiceProcess> more = stage.world().moreScoring(MORE);
        for (int round = 0; round < ROUNDS; round++) {
            more.forEach(ServiceProcess::start);
            for (ServiceProcess one : more) {
                one.awaitReady();
                stage.last(Duration.ofMillis(stage.random().nextInt(LONGEST_LIFE_MILLIS)));
                one.kill9();
            }
        }
        stage.healed();
    }

    @Override
    public List<String> missing(LedgerBook book) {
        return Demands.sittingGoesOn(book);
    }
}
