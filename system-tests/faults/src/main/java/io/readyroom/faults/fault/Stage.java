package io.readyroom.faults.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import io.readyroom.faults.learner.Classroom;
import io.readyroom.faults.learner.Reply;
import io.readyroom.faults.ledger.Ledger;
import io.readyroom.platform.embedded.Polling;

/** Where a fault strikes: the system, the people who use it, and the run's chance. */
final class Stage {

    private final World world;
    private final Classroom classroom;
    private final Ledger ledger;
    private final Random random;
    private final List<String> complaints = new ArrayList<>();
    private long healed = -1;

    Stage(World world, Classroom classroom, Ledger ledger, Random random) {
        this.world = world;
        this.classroom = classroom;
        this.ledger = ledger;
        this.random = random;
    }

    World world() {
        return world;
    }

    Classroom classroom() {
        return classroom;
    }

    Random random() {
        return random;
    }

    /** The fault's cause is gone: from here on recovery counts. */
    void healed() {
        healed = ledger.now();
    }

    /** @return when {@link #healed()} was called, or else {@code struck} */
    long healedOr(long struck) {
        return healed < 0 ? struck : healed;
    }

    /** Waits for all of them; what they were told stands in the ledger. */
    void awaitAll(List<CompletableFuture<Reply>> replies) {
        replies.forEach(Classroom::await);
    }

    /** Something that the fault itself saw, and that must not be. */
    void complain(List<String> seen) {
        complaints.addAll(seen);
    }

    List<String> complaints() {
        return complaints;
    }

    /** Lets the fault last. */
    void last(Duration time) {
        Polling.pause(time);
    }
}
