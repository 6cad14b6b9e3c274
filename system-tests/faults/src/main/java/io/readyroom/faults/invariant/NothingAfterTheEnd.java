package io.readyroom.faults.invariant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.readyroom.faults.ledger.Kind;
import io.readyroom.faults.ledger.Operation;

/** I3: no answer after the submission, or after deadline and grace, by the database's clock; and none is acknowledged then. */
final class NothingAfterTheEnd implements Invariant {

    private static final String TOO_LATE = """
            SELECT a.session_id, a.position, a.saved_at, s.submitted_at, s.deadline_at
            FROM answer a JOIN exam_session s ON s.id = a.session_id
            WHERE s.id = ANY(?) AND (a.saved_at > s.submitted_at OR a.saved_at > s.deadline_at + interval '5 s')""";

    private final Database exam;

    NothingAfterTheEnd(Database exam) {
        this.exam = exam;
    }

    @Override
    public Verdict check(Evidence evidence) {
        List<String> violations = new ArrayList<>();
        exam.rows(TOO_LATE, evidence.sessions()).forEach(row -> violations.add("saved too late: " + row.columns()));
        Map<String, Long> submitted = new HashMap<>();
        evidence.book().of(Kind.SUBMIT).filter(Operation::isAcknowledged)
                .forEach(submit -> submitted.merge(submit.sent().subject(), submit.endedAt(), Math::min));
        evidence.book().of(Kind.ANSWER).filter(Operation::isAcknowledged)
                .filter(answer -> answer.sentAt() > submitted.getOrDefault(answer.sent().subject(), Long.MAX_VALUE))
                .forEach(answer -> violations.add("sent after the submission, and acknowledged: " + answer));
        return new Verdict("I3", evidence.sessions().size(), violations);
    }
}
