package io.readyroom.faults.invariant;

import java.util.ArrayList;
import java.util.List;

import io.readyroom.faults.learner.CanonicalJson;
import io.readyroom.faults.ledger.SentAnswers.Slot;
import io.readyroom.faults.ledger.SentAnswers.Stored;

/** I2: nothing is stored that its owner didn't send, neither as shown nor in the table. */
final class NothingInvented implements Invariant {

    private static final String ANSWERS = """
            SELECT session_id, position, revision, CAST(response AS text) FROM answer WHERE session_id = ANY(?)""";

    private final Database exam;

    NothingInvented(Database exam) {
        this.exam = exam;
    }

    @Override
    public Verdict check(Evidence evidence) {
        List<String> violations = new ArrayList<>();
        long checked = 0;
        for (String session : evidence.sessions()) {
            for (var entry : evidence.shown(session).entrySet()) {
                checked++;
                if (isInvented(evidence, new Slot(session, entry.getKey()), entry.getValue())) {
                    violations.add(session + " " + entry.getKey() + ": nobody sent the shown " + entry.getValue());
                }
            }
        }
        for (Database.Row row : exam.rows(ANSWERS, evidence.sessions())) {
            Slot slot = new Slot(row.text(0), (int) row.number(1));
            Stored stored = new Stored((int) row.number(2), row.text(3).isEmpty() ? "" : CanonicalJson.of(row.text(3)));
            checked++;
            if (isInvented(evidence, slot, stored) || !stored.equals(evidence.shown(slot))) {
                violations.add(slot + ": stored is " + stored + ", shown " + evidence.shown(slot));
            }
        }
        return new Verdict("I2", checked, violations);
    }

    private static boolean isInvented(Evidence evidence, Slot slot, Stored stored) {
        return !evidence.sent().wasSent(slot, stored);
    }
}
