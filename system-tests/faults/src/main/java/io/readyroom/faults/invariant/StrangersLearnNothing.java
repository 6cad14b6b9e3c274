package io.readyroom.faults.invariant;

import java.util.List;

import io.readyroom.faults.ledger.Kind;
import io.readyroom.faults.ledger.Operation;

/** I12: somebody else's object is never given away, in no phase of no fault. */
final class StrangersLearnNothing implements Invariant {

    @Override
    public Verdict check(Evidence evidence) {
        List<String> violations = evidence.book().of(Kind.PROBE).filter(Operation::isAcknowledged)
                .map(probe -> "a stranger got " + probe).toList();
        return new Verdict("I12", evidence.book().of(Kind.PROBE).count(), violations);
    }
}
