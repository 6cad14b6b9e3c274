package io.readyroom.faults.invariant;

import java.util.List;

import io.readyroom.faults.ledger.Operation;

/** I14: clients see 2xx, 4xx, 503 and 504 and nothing else. */
final class KnownStatusesOnly implements Invariant {

    @Override
    public Verdict check(Evidence evidence) {
        List<Operation> answered = evidence.book().operations().stream().filter(operation -> operation.status() != 0).toList();
        List<String> violations = answered.stream().filter(operation -> !isKnown(operation.status()))
                .map(operation -> "a client was told " + operation).toList();
        return new Verdict("I14", answered.size(), violations);
    }

    static boolean isKnown(int status) {
        return status / 100 == 2 || status / 100 == 4 || status == 503 || status == 504;
    }
}
