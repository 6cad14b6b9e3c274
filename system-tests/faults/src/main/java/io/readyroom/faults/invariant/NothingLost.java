package io.readyroom.faults.invariant;

import java.util.ArrayList;
import java.util.List;

import io.readyroom.faults.ledger.Kind;
import io.readyroom.faults.ledger.Operation;
import io.readyroom.faults.ledger.SentAnswers.Slot;

/** I1: every acknowledged answer is stored, with that or a later revision, and never two with the same one. */
final class NothingLost implements Invariant {

    @Override
    public Verdict check(Evidence evidence) {
        List<String> violations = new ArrayList<>();
        for (Slot slot : evidence.sent().slots()) {
            if (evidence.sent().isLost(slot, evidence.shown(slot))) {
                violations.add(slot + ": revision " + evidence.sent().acknowledged(slot) + " was acknowledged, stored is "
                        + evidence.shown(slot));
            }
            if (evidence.sent().isAcknowledgedTwice(slot)) {
                violations.add(slot + ": two responses were acknowledged with one revision");
            }
        }
        long acknowledged = evidence.book().of(Kind.ANSWER).filter(Operation::isAcknowledged).count();
        return new Verdict("I1", acknowledged, violations);
    }
}
