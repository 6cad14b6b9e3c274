package io.readyroom.faults.invariant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.readyroom.faults.ledger.Kind;
import io.readyroom.faults.ledger.Operation;
import io.readyroom.faults.ledger.Outcome.Acknowledged;

/** I6: an Idempotency-Key of a person starts one session, however often it is sent, and there is no session without a key. */
final class OneEffectPerKey implements Invariant {

    private final Database exam;

    OneEffectPerKey(Database exam) {
        this.exam = exam;
    }

    private record Key(String who, String key) {
    }

    @Override
    public Verdict check(Evidence evidence) {
        Map<Key, Set<String>> started = new HashMap<>();
        Set<String> people = new HashSet<>();
        evidence.book().of(Kind.START).forEach(start -> {
            people.add(start.sent().who());
            Set<String> sessions = started.computeIfAbsent(new Key(start.sent().who(), start.sent().subject()),
                    key -> new HashSet<>());
            if (start.outcome() instanceof Acknowledged done) {
                sessions.add(done.detail());
            }
        });
        List<String> violations = new ArrayList<>();
        started.forEach((key, sessions) -> {
            if (sessions.size() > 1) {
                violations.add(key + " started " + sessions);
            }
        });
        Set<String> known = new HashSet<>();
        started.values().forEach(known::addAll);
        exam.rows("SELECT id, learner_id FROM exam_session WHERE learner_id = ANY(?)", people).stream()
                .filter(row -> !known.contains(row.text(0)))
                .forEach(row -> violations.add("no key led to session " + row.text(0) + " of " + row.text(1)));
        return new Verdict("I6", evidence.book().of(Kind.START).filter(Operation::isAcknowledged).count(), violations);
    }
}
