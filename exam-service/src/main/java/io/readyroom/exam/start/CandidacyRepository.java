package io.readyroom.exam.start;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.CoalescedRead;
import io.readyroom.platform.database.EventLoops;
import io.readyroom.platform.database.UuidArrays;
import io.readyroom.platform.web.json.PackedIds;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;

/** Reads what is known of learners who want to start; those who come at the same time are looked up by one statement. */
@Singleton
class CandidacyRepository {

    /**
     * The last five hundred sittings tell; whoever has more has seen everything anyway. LIMIT 1: an EXISTS would be answered by
     * reading everybody's entitlements once for each statement. Ids of sessions bear the time at which they were made (UUIDv7),
     * and
     * the primary key has them in that order. What a day has brought is counted a little too far back, and once: in front of
     * the sittings.
     */
    static final String READ = """
            SELECT w.n, (SELECT true FROM entitled e WHERE e.account_id = w.learner_id AND e.exam = w.exam LIMIT 1), s.ids, d.questions
            FROM unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS w(learner_id, exam, n)
            CROSS JOIN LATERAL (
              SELECT sum(cardinality(question_ids)) AS questions FROM seen_questions q WHERE q.learner_id = w.learner_id
                AND session_id >= (SELECT first_id_of(statement_timestamp() - interval '25 h'))) d
            LEFT JOIN LATERAL (
              SELECT array_send(question_ids) AS ids FROM seen_questions q WHERE q.learner_id = w.learner_id AND q.exam = w.exam
              ORDER BY session_id DESC LIMIT 500) s ON true
            """;
    private final Vertx vertx;
    private final CoalescedRead<Question, Candidacy> read;

    CandidacyRepository(Pool pool, Vertx vertx) {
        this.vertx = vertx;
        this.read = new CoalescedRead<>(pool, vertx.getOrCreateContext(), StartLane.CAPACITY, READ,
                CandidacyRepository::arguments, CandidacyRepository::answers);
    }

    /** Completes on the context of whoever asks; fails as {@link CoalescedRead} says. */
    Future<Candidacy> find(UUID learnerId, String exam) {
        return EventLoops.here(vertx, read.find(new Question(learnerId, exam)));
    }

    private static Tuple arguments(List<Question> questions) {
        return Tuple.wrap(new Object[] { questions.stream().map(Question::learnerId).toArray(UUID[]::new),
                questions.stream().map(Question::exam).toArray(String[]::new) });
    }

    private static List<Candidacy> answers(List<Question> questions, RowSet<Row> rows) {
        List<Known> known = Stream.generate(Known::new).limit(questions.size()).toList();
        rows.forEach(row -> known.get((int) (row.getLong(0) - 1)).add(row));
        return known.stream().map(Known::candidacy).toList();
    }

    private record Question(UUID learnerId, String exam) {
    }

    /** The rows of one learner, the latest sitting first. */
    private static final class Known {

        private final List<Buffer> newestFirst = new ArrayList<>();
        private boolean entitled;
        private long recent;

        void add(Row row) {
            entitled = Boolean.TRUE.equals(row.getBoolean(1));
            recent = row.getLong(3) == null ? 0 : row.getLong(3);
            Buffer seen = row.getBuffer(2);
            if (seen != null) {
                newestFirst.add(seen);
            }
        }

        Candidacy candidacy() {
            Collections.reverse(newestFirst);
            return new Candidacy(entitled, PackedIds.of(UuidArrays.join(newestFirst)), recent);
        }
    }
}
