package io.readyroom.scoring.bank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.readyroom.platform.messaging.ReceivedEvent;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** The copies in the database. */
@ApplicationScoped
public class Bank {

    private static final String STORE_EXAMS = """
            INSERT INTO exam_facts AS f (exam, aggregate_version, data)
            SELECT t.exam, t.aggregate_version, CAST(t.data AS json)
            FROM unnest($1::text[], $2::bigint[], $3::text[]) AS t (exam, aggregate_version, data) ORDER BY 1
            ON CONFLICT (exam) DO UPDATE SET aggregate_version = excluded.aggregate_version, data = excluded.data
            WHERE f.aggregate_version < excluded.aggregate_version""";

    private static final String STORE_QUESTIONS = """
            INSERT INTO question_facts AS f (question_id, aggregate_version, exam, data)
            SELECT t.question_id, t.aggregate_version, t.exam, CAST(t.data AS json)
            FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[]) AS t (question_id, aggregate_version, exam, data)
            ORDER BY 1
            ON CONFLICT (question_id) DO UPDATE
            SET aggregate_version = excluded.aggregate_version, exam = excluded.exam, data = excluded.data
            WHERE f.aggregate_version < excluded.aggregate_version""";

    private static final String STORE_VERSIONS = """
            INSERT INTO question_version (question_version_id, question_id, measured_as)
            SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) ORDER BY 1
            ON CONFLICT DO NOTHING""";

    private static final String EXAM = "SELECT data::text AS data FROM exam_facts WHERE exam = $1";
    private static final String EXAMS = "SELECT data::text AS data FROM exam_facts ORDER BY exam";
    private static final String QUESTIONS = "SELECT data::text AS data FROM question_facts WHERE exam = $1 ORDER BY question_id";

    private static final String MEASURED_AS = """
            SELECT question_version_id, measured_as FROM question_version WHERE question_version_id = ANY($1)""";

    private static final String VERSIONS = """
            SELECT v.question_version_id, v.question_id, v.measured_as
            FROM question_version v JOIN question_facts f USING (question_id) WHERE f.exam = $1""";

    private static final String MEASURES = """
            SELECT v.question_version_id, v.measured_as, f.data ->> 'difficulty' AS difficulty
            FROM question_version v JOIN question_facts f USING (question_id) WHERE v.question_version_id = ANY($1)""";

    private static final ObjectMapper STORED = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    Uni<Void> storeExams(SqlConnection tx, List<ReceivedEvent> events) {
        List<Told<ExamFacts>> told = newest(events, ExamFacts.class, ExamFacts::exam, ExamFacts::aggregateVersion);
        return tx.preparedQuery(STORE_EXAMS).execute(Tuple.of(
                told.stream().map(one -> one.facts().exam()).toArray(String[]::new),
                told.stream().map(one -> one.facts().aggregateVersion()).toArray(Long[]::new),
                told.stream().map(Told::json).toArray(String[]::new))).replaceWithVoid();
    }

    Uni<Void> storeQuestions(SqlConnection tx, List<ReceivedEvent> events) {
        List<Told<QuestionFacts>> told = newest(events, QuestionFacts.class, QuestionFacts::questionId,
                QuestionFacts::aggregateVersion);
        return tx.preparedQuery(STORE_QUESTIONS).execute(Tuple.of(
                told.stream().map(one -> one.facts().questionId()).toArray(UUID[]::new),
                told.stream().map(one -> one.facts().aggregateVersion()).toArray(Long[]::new),
                told.stream().map(one -> one.facts().exam()).toArray(String[]::new),
                told.stream().map(Told::json).toArray(String[]::new)))
                .chain(() -> storeVersions(tx, told))
                .replaceWithVoid();
    }

    private static Uni<Void> storeVersions(SqlConnection tx, List<Told<QuestionFacts>> told) {
        Map<UUID, UUID> questions = new LinkedHashMap<>();
        Map<UUID, UUID> measuredAs = new LinkedHashMap<>();
        told.forEach(one -> one.facts().versions().forEach(version -> {
            questions.put(version.questionVersionId(), one.facts().questionId());
            measuredAs.put(version.questionVersionId(), version.measuredAs());
        }));
        return tx.preparedQuery(STORE_VERSIONS).execute(Tuple.of(measuredAs.keySet().toArray(UUID[]::new),
                questions.values().toArray(UUID[]::new), measuredAs.values().toArray(UUID[]::new))).replaceWithVoid();
    }

    /** Of several states of one thing the newest. */
    private static <T> List<Told<T>> newest(List<ReceivedEvent> events, Class<T> type, Function<T, Object> key,
            ToLongFunction<T> version) {
        Map<Object, Told<T>> newest = new LinkedHashMap<>();
        for (ReceivedEvent event : events) {
            T facts = event.as(type);
            newest.merge(key.apply(facts), new Told<>(facts, event.data().toString()),
                    (one, other) -> version.applyAsLong(one.facts()) >= version.applyAsLong(other.facts()) ? one : other);
        }
        return List.copyOf(newest.values());
    }

    /** An exam's facts; empty while they have not arrived. */
    public Uni<Optional<ExamFacts>> exam(SqlClient client, String code) {
        return client.preparedQuery(EXAM).execute(Tuple.of(code))
                .map(rows -> rows.stream().findFirst().map(row -> read(row, ExamFacts.class)));
    }

    /** An exam's facts; fails with not-found when there is no such exam. */
    public Uni<ExamFacts> requireExam(SqlClient client, String code) {
        return exam(client, code).map(found -> found.orElseThrow(() -> ProblemException.notFound("This exam")));
    }

    public Uni<List<ExamFacts>> exams(SqlClient client) {
        return client.query(EXAMS).execute().map(rows -> rows.stream().map(row -> read(row, ExamFacts.class)).toList());
    }

    /** All questions of an exam, those that are no longer published too. */
    public Uni<List<QuestionFacts>> questions(SqlClient client, String exam) {
        return client.preparedQuery(QUESTIONS).execute(Tuple.of(exam))
                .map(rows -> rows.stream().map(row -> read(row, QuestionFacts.class)).toList());
    }

    /** The version that each is counted as; one that has not arrived is left out. It never changes for a version. */
    public Uni<Map<UUID, UUID>> measuredAs(SqlClient client, Collection<UUID> questionVersionIds) {
        return client.preparedQuery(MEASURED_AS).execute(Tuple.of(questionVersionIds.toArray(UUID[]::new))).map(rows -> {
            Map<UUID, UUID> measuredAs = new HashMap<>();
            rows.forEach(row -> measuredAs.put(row.getUUID("question_version_id"), row.getUUID("measured_as")));
            return measuredAs;
        });
    }

    /** Every version of an exam's questions that was ever told, by question. */
    public Uni<Map<UUID, List<QuestionFacts.Version>>> versions(SqlClient client, String exam) {
        return client.preparedQuery(VERSIONS).execute(Tuple.of(exam)).map(rows -> {
            Map<UUID, List<QuestionFacts.Version>> versions = new HashMap<>();
            rows.forEach(row -> versions.computeIfAbsent(row.getUUID("question_id"), question -> new ArrayList<>())
                    .add(new QuestionFacts.Version(row.getUUID("question_version_id"), row.getUUID("measured_as"))));
            return versions;
        });
    }

    /** As what each is counted and how hard its author said it is; one that has not arrived is left out. */
    public Uni<Map<UUID, Measure>> measures(SqlClient client, Collection<UUID> questionVersionIds) {
        return client.preparedQuery(MEASURES).execute(Tuple.of(questionVersionIds.toArray(UUID[]::new))).map(rows -> {
            Map<UUID, Measure> measures = new HashMap<>();
            rows.forEach(row -> measures.put(row.getUUID("question_version_id"),
                    new Measure(row.getUUID("measured_as"), row.getString("difficulty"))));
            return measures;
        });
    }

    /** @param difficulty the author's, or null */
    public record Measure(UUID measuredAs, String difficulty) {
    }

    private static <T> T read(Row row, Class<T> type) {
        try {
            return STORED.readValue(row.getString("data"), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored facts can't be read", e);
        }
    }

    private record Told<T>(T facts, String json) {
    }
}
