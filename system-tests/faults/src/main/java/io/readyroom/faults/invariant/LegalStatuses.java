package io.readyroom.faults.invariant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * I8: a session's status moves along legal edges only, and each of them once. A trigger that this harness puts into the test
 * database writes down every change; reading statuses now and then would miss what comes and goes.
 */
final class LegalStatuses implements Invariant {

    private static final Set<String> LEGAL = Set.of("open>submitted", "open>abandoned", "open>paused", "paused>open",
            "paused>submitted", "submitted>pending_grading", "submitted>scored", "pending_grading>scored");
    private static final Set<String> ENDS = Set.of("submitted", "scored", "pending_grading", "abandoned");
    private static final String RECORD = """
            CREATE SCHEMA IF NOT EXISTS fault_harness;
            CREATE TABLE IF NOT EXISTS fault_harness.status_change (
                n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, session_id uuid NOT NULL, edge text NOT NULL);
            CREATE INDEX IF NOT EXISTS status_change_session ON fault_harness.status_change (session_id);
            CREATE OR REPLACE FUNCTION fault_harness.note_status() RETURNS trigger LANGUAGE plpgsql
            SECURITY DEFINER SET search_path = fault_harness, pg_temp AS $$
            BEGIN
                INSERT INTO status_change (session_id, edge) VALUES (new.id, old.status || '>' || new.status);
                RETURN NULL;
            END $$;
            GRANT USAGE ON SCHEMA fault_harness TO exam_app;
            CREATE OR REPLACE TRIGGER fault_harness_note_status AFTER UPDATE OF status ON exam_session
                FOR EACH ROW EXECUTE FUNCTION fault_harness.note_status();
            """;
    private static final String CHANGES = """
            SELECT session_id, edge FROM fault_harness.status_change WHERE session_id = ANY(?) ORDER BY n""";

    private final Database exam;

    LegalStatuses(Database exam) {
        this.exam = exam;
    }

    /** Begins to write down. */
    void watch() {
        exam.script(RECORD);
    }

    @Override
    public Verdict check(Evidence evidence) {
        Map<String, List<String>> edges = new HashMap<>();
        exam.rows(CHANGES, evidence.sessions())
                .forEach(row -> edges.computeIfAbsent(row.text(0), session -> new ArrayList<>()).add(row.text(1)));
        List<String> violations = new ArrayList<>();
        edges.forEach((session, walked) -> {
            if (!isLegal(walked)) {
                violations.add(session + " went " + walked);
            }
        });
        return new Verdict("I8", edges.values().stream().mapToLong(List::size).sum(), violations);
    }

    /** Each edge is legal, begins where the one before ended, and no end is reached twice. */
    static boolean isLegal(List<String> walked) {
        String at = "open";
        List<String> reached = new ArrayList<>();
        for (String edge : walked) {
            String to = edge.substring(edge.indexOf('>') + 1);
            if (!LEGAL.contains(edge) || !edge.startsWith(at + ">") || (ENDS.contains(to) && reached.contains(to))) {
                return false;
            }
            reached.add(to);
            at = to;
        }
        return true;
    }
}
