package io.readyroom.exam.preparation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import io.readyroom.exam.form.ExamFacts;
import io.readyroom.exam.question.Form;
import io.readyroom.platform.database.CoalescedRead;
import io.readyroom.platform.database.EventLoops;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;

/** Gives forms away that were built ahead; those who come at the same time get theirs by one statement. */
@Singleton
public class PreparedForms {

    /**
     * Each of an assignment gets another one: the free forms are counted in their order, and so are those who want one. A
     * session that has one already gets it once more. What another replica gives away at this moment is passed over.
     */
    static final String TAKE = """
            WITH wanted AS MATERIALIZED (
              SELECT DISTINCT assignment_id, session_id FROM unnest($1::uuid[], $2::uuid[]) AS w(assignment_id, session_id)),
            earlier AS MATERIALIZED (
              SELECT p.taken_by, %1$s FROM wanted w CROSS JOIN LATERAL (
                SELECT * FROM prepared_form WHERE taken_by = w.session_id OFFSET 0) p),
            placed AS MATERIALIZED (
              SELECT assignment_id, session_id, row_number() OVER (PARTITION BY assignment_id ORDER BY session_id) AS place
              FROM wanted WHERE session_id NOT IN (SELECT taken_by FROM earlier)),
            free AS MATERIALIZED (
              SELECT f.assignment_id, f.number, row_number() OVER (PARTITION BY f.assignment_id ORDER BY f.number) AS place
              FROM (SELECT assignment_id, count(*) AS takers FROM placed GROUP BY assignment_id) a CROSS JOIN LATERAL (
                SELECT assignment_id, number FROM prepared_form
                WHERE assignment_id = a.assignment_id AND taken_by IS NULL
                ORDER BY number LIMIT a.takers FOR UPDATE SKIP LOCKED) f),
            taken AS (
              UPDATE prepared_form p SET taken_by = w.session_id
              FROM free f JOIN placed w USING (assignment_id, place)
              WHERE p.assignment_id = f.assignment_id AND p.number = f.number
              RETURNING p.taken_by, %1$s)
            SELECT * FROM taken UNION ALL SELECT * FROM earlier
            """.formatted(of("p"));
    /** Takers that may wait; they are at most sixteen statements away. */
    private static final int CAPACITY = 1_024;

    private final Vertx vertx;
    private final ObjectReader facts;
    private final CoalescedRead<Taker, Form> take;

    PreparedForms(Pool pool, Vertx vertx, ObjectMapper json) {
        this.vertx = vertx;
        this.facts = json.readerFor(ExamFacts.class);
        this.take = new CoalescedRead<>(pool, vertx.getOrCreateContext(), CAPACITY, TAKE, PreparedForms::arguments,
                this::forms);
    }

    /**
     * A form of an assignment that is this session's and nobody else's, or empty when there is none left. Completes on the
     * context of whoever asks; fails as {@link CoalescedRead} says.
     */
    public Future<Optional<Form>> take(UUID assignmentId, UUID sessionId) {
        return EventLoops.here(vertx, take.find(new Taker(assignmentId, sessionId))).map(Optional::ofNullable);
    }

    private static Tuple arguments(List<Taker> takers) {
        return Tuple.wrap(new Object[] { takers.stream().map(Taker::assignmentId).toArray(UUID[]::new),
                takers.stream().map(Taker::sessionId).toArray(UUID[]::new) });
    }

    private List<Form> forms(List<Taker> takers, RowSet<Row> rows) {
        Map<UUID, Form> bySession = new HashMap<>();
        rows.forEach(row -> bySession.put(row.getUUID("taken_by"), StoredForm.read(row, facts)));
        List<Form> forms = new ArrayList<>(takers.size());
        takers.forEach(taker -> forms.add(bySession.get(taker.sessionId())));
        return forms;
    }

    private static String of(String alias) {
        return alias + "." + StoredForm.COLUMNS.replace(", ", ", " + alias + ".");
    }

    private record Taker(UUID assignmentId, UUID sessionId) {
    }
}
