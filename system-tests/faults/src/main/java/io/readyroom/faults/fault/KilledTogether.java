package io.readyroom.faults.fault;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import io.readyroom.faults.ledger.LedgerBook;

/**
 * SIGKILL to several at the same instant; after a while they come back, one when the one before it works, so that whoever asks
 * the last of them is told to come back for as long as all of that takes.
 * <p>
 * Guards: a submission is in the outbox before it is acknowledged, and leaves it after Kafka's acknowledgement; an event's
 * effect
 * is committed before its offset; and an offset that couldn't be committed is committed later.
 * <p>
 * Not yet run with any of them taken out. With the relay moving events before the acknowledgement, "I7: … ExamSessionSubmitted
 * never reached scoring" is to be seen; with the connector's own commit strategy "I9: scoring-service is … records behind".
 */
record KilledTogether(List<Victim> victims, Duration away, Duration bound) implements Fault {

    @Override
    public String name() {
        return "kill-" + victims.stream().map(victim -> victim.id().replace("-service", ""))
                .collect(Collectors.joining("-and-"));
    }

    @Override
    public void strike(Stage stage) {
        InFlight answers = InFlight.seated(stage);
        answers.send(stage);
        victims.forEach(victim -> victim.kill9(stage.world().system()));
        // As for one: recovery counts from the kill.
        stage.healed();
        stage.last(away);
        victims.forEach(victim -> victim.revive(stage.world().system()));
        stage.complain(answers.repeat());
    }

    @Override
    public List<String> missing(LedgerBook book) {
        return Demands.sittingGoesOn(book);
    }
}
