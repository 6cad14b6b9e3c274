package io.readyroom.exam.model;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import io.readyroom.exam.Stored;

/** Moves times behind the service's back, and looks at what it has stored. One connection: for one thread. */
final class Database implements AutoCloseable {

    private static final String STOPPED = "(status = 'paused' OR (status = 'on_break' AND clock_stopped))";
    private static final String PASS_DEADLINE = """
            UPDATE exam_session SET deadline_at = clock_timestamp() - interval '1 s', sweep_at = clock_timestamp()
            WHERE id = ? AND deadline_at IS NOT NULL AND NOT %s
            """.formatted(STOPPED);
    private static final String END_TIME = """
            UPDATE exam_session
            SET deadline_at = CASE WHEN deadline_at IS NOT NULL AND NOT %s THEN clock_timestamp() - interval '10 s'
                  ELSE deadline_at END,
                started_at = clock_timestamp() - interval '2 h', sweep_at = clock_timestamp()
            WHERE id = ?
            """.formatted(STOPPED);
    private static final String HALF_AN_HOUR = """
            UPDATE exam_session
            SET started_at = started_at - interval '30 min', deadline_at = deadline_at - interval '30 min',
                sweep_at = sweep_at - interval '30 min', paused_at = paused_at - interval '30 min',
                break_started_at = break_started_at - interval '30 min'
            WHERE id = ? AND deadline_at IS NOT NULL AND status IN ('open', 'paused', 'on_break')
            """;
    /** Submissions that the reconciler has published again by plan don't count. */
    private static final String SESSIONS = """
            SELECT s.id, s.exam, s.status, s.submitted_by, s.stop_reason, s.locked_positions, a.answers, a.late, e.started, e.submitted - s.emissions AS submitted,
                   e.abandoned, e.submission
            FROM exam_session s
            CROSS JOIN LATERAL (
              SELECT count(*) FILTER (WHERE saved_at > s.submitted_at) AS late,
                     coalesce(jsonb_agg(to_jsonb(answer)), '[]') AS answers
              FROM answer WHERE session_id = s.id) a
            CROSS JOIN LATERAL (
              SELECT count(*) FILTER (WHERE type = 'ExamSessionStarted') AS started,
                     count(*) FILTER (WHERE type = 'ExamSessionSubmitted') AS submitted,
                     count(*) FILTER (WHERE type = 'ExamSessionAbandoned') AS abandoned,
                     min(CAST(data -> 'answers' AS text)) FILTER (WHERE type = 'ExamSessionSubmitted') AS submission
              FROM (SELECT type, data FROM outbox WHERE subject = CAST(s.id AS text)
                    UNION ALL SELECT type, data FROM outbox_sent WHERE subject = CAST(s.id AS text)) told) e
            WHERE s.learner_id = ?
            """;

    private final Connection connection;

    Database() throws SQLException {
        connection = Stored.connect();
    }

    /** The deadline was a second ago; its grace ends in four. */
    void passDeadline(String session) {
        change(PASS_DEADLINE, session);
    }

    void passHalfAnHour(String session) {
        change(HALF_AN_HOUR, session);
    }

    void endTime(String session) {
        change(END_TIME, session);
    }

    /** All sessions of a learner, in the words of {@link Sitting#stored()}. */
    String sessions(UUID learner, Known known) {
        try (PreparedStatement statement = connection.prepareStatement(SESSIONS)) {
            statement.setObject(1, learner);
            List<String> sessions = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sessions.add(known.name(row.getString("id")) + " " + stored(row));
                }
            }
            return sessions.stream().sorted().collect(Collectors.joining("\n"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static String stored(ResultSet row) throws SQLException {
        String submission = row.getString("submission");
        return row.getString("exam") + " " + row.getString("status") + " by " + row.getString("submitted_by")
                + (row.getString("stop_reason") == null ? "" : " " + row.getString("stop_reason")) + ", answers "
                + Heard.answers(Heard.parse(row.getString("answers"))) + ", locked "
                + Arrays.toString((Object[]) row.getArray("locked_positions").getArray()) + ", started " + row.getInt("started")
                + ", submitted "
                + row.getInt("submitted") + ", abandoned " + row.getInt("abandoned") + ", submission "
                + (submission == null ? null : Heard.answers(Heard.parse(submission))) + ", saved too late "
                + row.getInt("late");
    }

    private void change(String sql, String session) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(session));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
