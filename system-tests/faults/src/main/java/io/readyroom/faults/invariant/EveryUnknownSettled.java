package io.readyroom.faults.invariant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.readyroom.faults.ledger.Kind;
import io.readyroom.faults.ledger.Operation;
import io.readyroom.faults.ledger.SentAnswers.Slot;

/**
 * I11: whoever got no answer can find out by a GET. Every session can be read by its owner, what is shown for an unknown answer
 * is that one or another that was sent, and an unknown start is found under its key.
 */
final class EveryUnknownSettled implements Invariant {

    @Override
    public Verdict check(Evidence evidence) {
        List<String> violations = new ArrayList<>(evidence.unreadable());
        Set<String> settledKeys = new HashSet<>();
        evidence.book().of(Kind.START).filter(Operation::isAcknowledged)
                .forEach(start -> settledKeys.add(start.sent().who() + start.sent().subject()));
        List<Operation> unknown = evidence.book().operations().stream()
                .filter(operation -> operation.outcome().isFailure()).toList();
        for (Operation operation : unknown) {
            if (operation.is(Kind.ANSWER) && !isAnswerSettled(evidence, operation)) {
                violations.add("still open: " + operation);
            }
            if (operation.is(Kind.START) && !settledKeys.contains(operation.sent().who() + operation.sent().subject())) {
                violations.add("still open: " + operation);
            }
        }
        long checked = unknown.stream().filter(one -> one.is(Kind.ANSWER) || one.is(Kind.START) || one.is(Kind.SUBMIT)).count();
        return new Verdict("I11", checked, violations);
    }

    private static boolean isAnswerSettled(Evidence evidence, Operation answer) {
        Slot slot = new Slot(answer.sent().subject(), answer.sent().position());
        return evidence.shown(slot.session()).containsKey(slot.position())
                && evidence.sent().wasSent(slot, evidence.shown(slot));
    }
}
