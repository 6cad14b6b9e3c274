package io.readyroom.scoring.submission;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Submissions in the database: their content is never changed, only their owner may. */
@ApplicationScoped
public class SubmissionRepository {

    private static final String INSERT = """
            INSERT INTO submission (session_id, learner_id, exam, mode, submitted_at, content, traceparent, livemode,
                                    organisation_id, assignment_id, group_name, places, measured)
            SELECT s.session_id, s.learner_id, s.exam, s.mode, s.submitted_at, CAST(s.content AS json), s.traceparent,
                   s.livemode, s.organisation_id, s.assignment_id, s.group_name, CAST(s.places AS json), s.measured
            FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::text[], $7::text[], $8::bool[],
                        $9::uuid[], $10::uuid[], $11::text[], $12::text[], $13::bool[])
                 AS s (session_id, learner_id, exam, mode, submitted_at, content, traceparent, livemode, organisation_id,
                       assignment_id, group_name, places, measured)
            ORDER BY 1
            ON CONFLICT DO NOTHING
            RETURNING session_id""";

    private static final String LOAD = """
            SELECT learner_id, traceparent, content::text AS content, livemode IS NOT NULL AS followed FROM submission
            WHERE session_id = ANY($1) ORDER BY session_id""";

    private static final String OF_LEARNER = """
            SELECT learner_id, traceparent, content::text AS content, livemode IS NOT NULL AS followed FROM submission
            WHERE session_id = $1 AND learner_id = $2""";

    /** As lenient as events are read, for it is one that was stored; the application's mapper is for requests. */
    private static final ObjectMapper STORED = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Pool pool;

    SubmissionRepository(Pool pool) {
        this.pool = pool;
    }

    /** Answers the sessions that were not known before; of the others the first submission stands. */
    public Uni<Set<UUID>> insert(SqlConnection tx, List<Submission> submissions) {
        return tx.preparedQuery(INSERT).execute(Tuple.from(List.<Object> of(
                column(submissions, Submission::sessionId, UUID[]::new),
                column(submissions, Submission::learnerId, UUID[]::new),
                column(submissions, one -> one.session().exam(), String[]::new),
                column(submissions, one -> one.session().mode(), String[]::new),
                column(submissions, one -> one.session().submittedAt().atOffset(ZoneOffset.UTC),
                        OffsetDateTime[]::new),
                column(submissions, one -> one.content().toString(), String[]::new),
                column(submissions, Submission::traceparent, String[]::new),
                column(submissions, one -> one.session().livemode(), Boolean[]::new),
                column(submissions, one -> one.session().organisationId(), UUID[]::new),
                column(submissions, one -> one.session().assignmentId(), UUID[]::new),
                column(submissions, one -> one.session().group(), String[]::new),
                column(submissions, one -> places(one.session()), String[]::new),
                column(submissions, one -> one.session().measured() ? null : false, Boolean[]::new))))
                .map(SubmissionRepository::sessionIds);
    }

    public Uni<List<Submission>> load(SqlConnection tx, Collection<UUID> sessionIds) {
        return tx.preparedQuery(LOAD).execute(Tuple.of(sessionIds.toArray(UUID[]::new)))
                .map(SubmissionRepository::submissions);
    }

    /** A learner's own submission; fails with not-found when it is somebody else's or there is none. */
    public Uni<Submission> require(UUID sessionId, UUID learnerId) {
        return pool.preparedQuery(OF_LEARNER).execute(Tuple.of(sessionId, learnerId))
                .map(SubmissionRepository::submissions)
                .map(found -> found.stream().findFirst()
                        .orElseThrow(() -> ProblemException.notFound("This exam session's review")));
    }

    /** Domain and objective of each slot; null for the many that no organisation will ask about. */
    private static String places(ExamSessionSubmitted session) {
        if (session.organisationId() == null) {
            return null;
        }
        ArrayNode places = STORED.createArrayNode();
        session.slots().forEach(slot -> places.addArray().add(slot.domain()).add(slot.objective()));
        return places.toString();
    }

    private static List<Submission> submissions(RowSet<Row> rows) {
        List<Submission> submissions = new ArrayList<>(rows.size());
        for (Row row : rows) {
            submissions.add(submission(row));
        }
        return submissions;
    }

    private static Submission submission(Row row) {
        try {
            JsonNode content = STORED.readTree(row.getString("content"));
            return new Submission(row.getUUID("learner_id"), STORED.treeToValue(content, ExamSessionSubmitted.class), content,
                    row.getString("traceparent"), ExamRules.AS_FROZEN.revision(), row.getBoolean("followed"));
        } catch (JsonProcessingException e) {
            // Without the cause, which quotes responses.
            throw new IllegalStateException("A stored submission can't be read");
        }
    }

    private static Set<UUID> sessionIds(RowSet<Row> rows) {
        Set<UUID> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.getUUID("session_id")));
        return ids;
    }

    private static <T, C> C[] column(List<T> rows, Function<T, C> value, IntFunction<C[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
