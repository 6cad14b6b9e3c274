package io.readyroom.scoring.calibration;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.scoring.ability.FirstAttempts;
import io.readyroom.scoring.ability.MeasuredItems;
import io.readyroom.scoring.sitting.Sitting;
import io.readyroom.scoring.sitting.SittingReader;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Reads first attempts from submissions and current results: pages of keys, from the newest on, of which small portions are
 * read whole, so that neither a statement nor the event loop is long at it.
 */
@ApplicationScoped
class AnswerReader {

    /** An exam's sessions among the next ones; without an index by exam, which every submission would pay for. */
    private static final String PAGE = """
            WITH page AS MATERIALIZED (SELECT session_id, exam FROM submission WHERE session_id < $2
                                       ORDER BY session_id DESC LIMIT $3)
            SELECT coalesce(array_agg(session_id ORDER BY session_id DESC) FILTER (WHERE exam = $1), '{}') AS sessions,
                   (array_agg(session_id ORDER BY session_id))[1] AS last
            FROM page""";

    /** Ids of sessions grow with time. One that is submitted late waits for the next that is new. */
    private static final String HAS_NEWS = """
            SELECT EXISTS (SELECT FROM submission s
                           WHERE s.exam = $1 AND s.session_id > coalesce(
                               (SELECT through FROM calibration WHERE exam = $1 ORDER BY number DESC LIMIT 1),
                               '00000000-0000-0000-0000-000000000000')) AS news""";
    private static final String NOW = "SELECT clock_timestamp() AS now";

    private static final UUID BEFORE_ALL = new UUID(-1, -1);
    private static final int PAGE_SIZE = 5_000;
    private static final int PORTION = 50;

    private final SittingReader sittings;
    private final MeasuredItems measured;

    AnswerReader(SittingReader sittings, MeasuredItems measured) {
        this.sittings = sittings;
        this.measured = measured;
    }

    /** The database's time. */
    Uni<OffsetDateTime> now(SqlConnection connection) {
        return connection.query(NOW).execute().map(rows -> rows.iterator().next().getOffsetDateTime("now"));
    }

    /** Whether a session was submitted since the newest set of the exam. */
    Uni<Boolean> hasNews(SqlConnection connection, String exam) {
        return connection.preparedQuery(HAS_NEWS).execute(Tuple.of(exam))
                .map(rows -> rows.iterator().next().getBoolean("news"));
    }

    /** The newest sessions of an exam, as many as there is room for. */
    Uni<Answers> read(SqlConnection connection, String exam, int room) {
        Answers answers = new Answers(room);
        return pages(connection, exam, new Walk(), answers).replaceWith(answers);
    }

    private Uni<Void> pages(SqlConnection connection, String exam, Walk walk, Answers answers) {
        return Uni.createFrom().deferred(() -> connection.preparedQuery(PAGE)
                .execute(Tuple.of(exam, walk.before, PAGE_SIZE))
                .map(rows -> walk.page(rows.iterator().next()))
                .call(sessions -> portions(connection, sessions, answers))
                .map(sessions -> walk.before == null || answers.isFull()))
                .repeat().until(ended -> ended).collect().last().replaceWithVoid();
    }

    private Uni<Void> portions(SqlConnection connection, List<UUID> sessions, Answers answers) {
        List<List<UUID>> portions = new ArrayList<>();
        for (int from = 0; from < sessions.size(); from += PORTION) {
            portions.add(sessions.subList(from, Math.min(from + PORTION, sessions.size())));
        }
        Uni<Void> read = Uni.createFrom().voidItem();
        for (List<UUID> portion : portions) {
            read = read.chain(() -> answers.isFull() ? Uni.createFrom().voidItem() : portion(connection, portion, answers));
        }
        return read;
    }

    private Uni<Void> portion(SqlConnection connection, List<UUID> sessions, Answers answers) {
        return sittings.read(connection, sessions).map(AnswerReader::firstAttempts)
                .chain(attempts -> measured.of(connection, versions(attempts))
                        .invoke(items -> sessions.stream().filter(attempts::containsKey)
                                .forEach(session -> answers.add(session, attempts.get(session), items))))
                .replaceWithVoid();
    }

    private static Map<UUID, FirstAttempts> firstAttempts(List<Sitting> sittings) {
        return sittings.stream().collect(Collectors.toMap(one -> one.scored().sessionId(), one -> FirstAttempts
                .of(one.submission().learnerId(), one.submission().session(), one.scored().items())));
    }

    private static Set<UUID> versions(Map<UUID, FirstAttempts> attempts) {
        return attempts.values().stream().flatMap(session -> session.attempts().stream())
                .map(FirstAttempts.FirstAttempt::questionVersionId).collect(Collectors.toSet());
    }

    /** How far reading has come; null is the end. */
    private static final class Walk {

        private UUID before = BEFORE_ALL;

        private List<UUID> page(Row row) {
            before = row.getUUID("last");
            return List.of(row.getArrayOfUUIDs("sessions"));
        }
    }
}
