package io.readyroom.exam.submission;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.readyroom.exam.form.SlotReader;
import io.readyroom.exam.submission.ExamSessionSubmitted.SubmittedAnswer;
import io.readyroom.platform.database.Transaction;
import io.readyroom.platform.messaging.Outbox;
import io.readyroom.platform.messaging.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Writes {@code ExamSessionSubmitted} for sessions that are submitted and, in this transaction, locked. */
@Singleton
public class SubmissionEvents {

    /** One session after the other: {@code = ANY} would search all partitions. */
    static final String SESSIONS = """
            SELECT s.id, s.version, s.learner_id, s.exam, s.mode, s.language, s.started_at, s.submitted_at, s.submitted_by,
                   s.deadline_at, s.organisation_id, s.assignment_id, s.group_name, s.livemode, s.measured, f.facts, f.question_ids, f.version_ids, f.slots
            FROM unnest($1::uuid[]) AS w(id) CROSS JOIN LATERAL (SELECT * FROM exam_session WHERE id = w.id LIMIT 1) s
              CROSS JOIN LATERAL (SELECT * FROM session_form WHERE session_id = w.id LIMIT 1) f
            ORDER BY s.id
            """;
    static final String ANSWERS = """
            SELECT a.session_id, a.position, a.revision, CAST(a.response AS text) AS response, a.spent_ms, a.flagged,
                   a.confidence, a.saved_at
            FROM unnest($1::uuid[]) AS w(id)
              CROSS JOIN LATERAL (SELECT * FROM answer WHERE session_id = w.id ORDER BY position) a
            ORDER BY a.session_id, a.position
            """;

    private final Outbox outbox;

    SubmissionEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Appends one event per session to the outbox; call {@link #wake()} after the commit. */
    public Uni<Void> append(SqlConnection tx, Collection<UUID> sessionIds) {
        if (sessionIds.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple ids = Tuple.of(sessionIds.toArray(UUID[]::new));
        return tx.preparedQuery(ANSWERS).execute(ids)
                .map(SubmissionEvents::answers)
                .chain(answers -> tx.preparedQuery(SESSIONS).execute(ids).map(rows -> events(rows, answers)))
                .chain(events -> outbox.append(Transaction.on(tx), events));
    }

    /** Lets the relay know. */
    public void wake() {
        outbox.wake();
    }

    private static Map<UUID, List<SubmittedAnswer>> answers(RowSet<Row> rows) {
        Map<UUID, List<SubmittedAnswer>> answers = new HashMap<>();
        for (Row row : rows) {
            answers.computeIfAbsent(row.getUUID("session_id"), id -> new ArrayList<>())
                    .add(new SubmittedAnswer(row.getInteger("position"), row.getInteger("revision"),
                            row.getString("response"), row.getInteger("spent_ms"),
                            Boolean.TRUE.equals(row.getBoolean("flagged")), row.getString("confidence"),
                            row.getOffsetDateTime("saved_at").toInstant()));
        }
        return answers;
    }

    private static List<OutgoingEvent> events(RowSet<Row> rows, Map<UUID, List<SubmittedAnswer>> answers) {
        List<OutgoingEvent> events = new ArrayList<>(rows.size());
        rows.forEach(row -> events.add(event(row, answers.getOrDefault(row.getUUID("id"), List.of())).toEvent()));
        return events;
    }

    private static ExamSessionSubmitted event(Row row, List<SubmittedAnswer> answers) {
        SittingTime time = SittingTime.of(row, answers);
        return new ExamSessionSubmitted(row.getLong("version"), row.getUUID("id"), row.getUUID("learner_id"),
                row.getString("exam"), row.getString("mode"), row.getString("language"), row.getBoolean("livemode"),
                row.getUUID("organisation_id"), row.getUUID("assignment_id"), row.getString("group_name"),
                row.getBoolean("measured") ? null : Boolean.FALSE, time.startedAt(),
                time.submittedAt(), row.getString("submitted_by"), time.spentMillis(), row.getString("facts"),
                slots(row), answers);
    }

    private static List<SubmittedSlot> slots(Row row) {
        try {
            return SubmittedSlot.of(row.getArrayOfUUIDs("question_ids"), row.getArrayOfUUIDs("version_ids"),
                    SlotReader.read(row.getString("slots")));
        } catch (IOException e) {
            throw new IllegalStateException("stored slots of session " + row.getUUID("id") + " can't be read", e);
        }
    }
}
