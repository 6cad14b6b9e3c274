package io.readyroom.faults.fault;

import java.time.Duration;
import java.util.List;

import io.readyroom.faults.ledger.LedgerBook;

/**
 * SIGKILL, and after a while a new start.
 * <p>
 * Guards, and how the run failed with each taken out:
 * <ul>
 * <li>exam-service: an answer is acknowledged after its commit. Acknowledged when it is put into the lane: "12 lost", "I1:
 * revision
 * 1 was acknowledged, stored is Stored[revision=0 …]".</li>
 * <li>gateway: an answer that is sent again as it was is acknowledged. Compared by its revision only, it is a conflict: "the
 * same
 * answer again was told Refused[status=409, slug=revision-conflict]", four times.</li>
 * <li>PostgreSQL: a commit is on disk before it is told. With synchronous_commit off: "I1: 32 violations, such as revision 2
 * was
 * acknowledged, stored is Stored[revision=1 …]", and "I11: 39 violations", sessions that are gone.</li>
 * <li>Kafka: a submission is done when its event is in the outbox. Waiting until it is published: "failed: SUBMIT …
 * upstream-timeout
 * after 8.016 s", 199 times, and "I10: the last failure came 25.3 s after healing".</li>
 * <li>scoring-service: an event is acknowledged to Kafka after the commit of its effect, and marked in the inbox in the same
 * transaction. Not yet run without. With the offset committed first "I7: … ExamSessionSubmitted never reached scoring" is to be
 * seen, and "is submitted and has no result" until the reconciler comes; without the inbox results still are one, by their
 * key, and "scoring took an event several times" can't be seen: the run would pass.</li>
 * </ul>
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
        return switch (victim) {
            case KAFKA -> Demands.nobodyNotices(book);
            case SCORING_SERVICE -> Demands.sittingGoesOn(book);
            default -> List.of();
        };
    }
}
