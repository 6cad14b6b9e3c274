package io.readyroom.scoring.statistics;

import static io.readyroom.scoring.ScoringEvents.publishKey;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.platform.testing.TestTokens;
import io.readyroom.scoring.grading.Score;
import io.readyroom.scoring.result.GradedItem;
import io.readyroom.scoring.result.Percentiles;
import io.readyroom.scoring.sitting.Rescored;
import io.readyroom.scoring.sitting.Sitting;
import io.readyroom.scoring.statistics.GeneratedSittings.Question;
import io.readyroom.scoring.submission.Submission;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** From submissions to what is told of questions, over the real database and broker. */
@QuarkusTest
class StatisticsResourceTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    Pool pool;
    @Inject
    StatisticsObserver observer;
    @Inject
    Percentiles percentiles;

    /** A stub would count what was submitted, and not what was scored, or miss what came in another batch. */
    @Test
    void sumsAndEventsAreThoseOfAFullRecomputation() {
        GeneratedSittings generated = new GeneratedSittings(20261126);
        List<Submission> submissions = IntStream.range(0, 150).mapToObj(i -> generated.next()).toList();
        tellOf(generated);
        submissions.forEach(StatisticsResourceTest::submit);

        Recomputation recomputation = awaitResults(submissions);
        Map<UUID, ItemSums> sums = awaitSums(recomputation);
        sums.forEach(recomputation::assertEquals);
        recomputation.assertEquals(exam(generated.exam));
        assertToldAsOne(recomputation, generated.bank.get(0), generated.bank.get(5));
        assertTold(recomputation, generated.bank.get(1));
        assertFormsAreTold(generated.exam, recomputation);
        assertThat(percentiles.of(generated.exam, "free", new Score(1, 1)).await().indefinitely().isPresent())
                .isEqualTo(recomputation.scores.get("free").size() >= 50);
    }

    /** The second version only words the first one better: they are told as one, by the first. */
    private void assertToldAsOne(Recomputation recomputation, Question first, Question second) {
        JsonNode told = told(first.version(), recomputation.attempts.get(first.version()).size()
                + recomputation.attempts.get(second.version()).size());
        assertThat(told.get("versions")).hasSize(2);
        assertThat(told.get("questionId").asText()).isEqualTo(first.id().toString());
        assertThat(KafkaRecords.all("readyroom.item-statistics", event -> second.version().toString().equals(event.key())))
                .isEmpty();
    }

    private void assertTold(Recomputation recomputation, Question question) {
        List<Recomputation.Attempt> attempts = recomputation.attempts.get(question.version());
        List<Recomputation.Attempt> compared = attempts.stream().filter(Recomputation.Attempt::comparable).toList();
        JsonNode told = told(question.version(), attempts.size());
        double points = attempts.stream().mapToLong(Recomputation.Attempt::x).sum();
        assertThat(told.at("/sums/points").asDouble()).isEqualTo(points);
        assertThat(told.at("/sums/rest").asLong())
                .isEqualTo(attempts.stream().mapToLong(Recomputation.Attempt::rest).sum());
        assertThat(told.get("facility").asDouble())
                .isCloseTo(points / attempts.size() / told.get("maxPoints").asInt(), within(1e-12));
        assertThat(told.get("discrimination").asDouble()).isCloseTo(Recomputation.correlation(compared,
                Recomputation.Attempt::x, Recomputation.Attempt::share).orElseThrow(), within(1e-9));
        told.get("options").forEach(option -> {
            String id = option.get("id").asText();
            assertThat(option.get("pointBiserial").asDouble()).isCloseTo(Recomputation.correlation(compared,
                    attempt -> attempt.picked().contains(id) ? 1 : 0, Recomputation.Attempt::share).orElseThrow(),
                    within(1e-9));
        });
        long thirds = told.at("/attemptsByThird/0").asLong() + told.at("/attemptsByThird/1").asLong()
                + told.at("/attemptsByThird/2").asLong();
        assertThat(thirds).isEqualTo(attempts.size());
    }

    /** The newest event of a question, once it has all attempts; versions only rise. */
    private static JsonNode told(UUID measuredAs, int attempts) {
        KafkaRecords.await("readyroom.item-statistics", event -> measuredAs.toString().equals(event.key())
                && GeneratedSittings.tree(KafkaRecords.data(event)).get("attempts").asInt() == attempts);
        List<ConsumerRecord<String, byte[]>> all = KafkaRecords.all("readyroom.item-statistics",
                event -> measuredAs.toString().equals(event.key()));
        all.forEach(event -> EventContracts.assertValid("item-statistics", "ItemStatisticsChanged", KafkaRecords.data(event)));
        assertThat(all).extracting(event -> GeneratedSittings.tree(KafkaRecords.data(event)).get("aggregateVersion").asInt())
                .isEqualTo(IntStream.rangeClosed(1, all.size()).boxed().toList());
        return GeneratedSittings.tree(KafkaRecords.data(all.get(all.size() - 1)));
    }

    private void assertFormsAreTold(String exam, Recomputation recomputation) {
        KafkaRecords.send("readyroom.exams", exam, "ExamChanged", exam, """
                {"aggregateVersion": 1, "exam": "%s", "title": "An exam", "vendor": "microsoft", "status": "active",
                 "outline": {"version": "2026-04-16", "domains": []}, "gradingPolicy": "PER_COMPONENT"}""".formatted(exam));
        await().atMost(LIMIT).until(() -> forms(exam, "author").statusCode() == 200);
        List<Integer> sittings = forms(exam, "reviewer").jsonPath().getList("items.sittings");
        assertThat(sittings.stream().mapToInt(Integer::intValue).sum()).isEqualTo(recomputation.forms.size());
        forms(exam, "learner").then().statusCode(403);
        forms("exam-" + UUID.randomUUID(), "admin").then().statusCode(404);
    }

    private static Response forms(String exam, String role) {
        return given().auth().oauth2(TestTokens.with(UUID.randomUUID(), role))
                .get("/v1/authoring/exams/{code}/form-statistics", exam);
    }

    /** A stub adds the new result to the old one. */
    @Test
    void aResultMadeAgainReplacesWhatItHadAdded() {
        GeneratedSittings generated = new GeneratedSittings(7);
        List<Sitting> sittings = sittings(generated, 40);
        inTransaction(tx -> observer.scored(tx, sittings));
        generated.correctAKey();
        generated.correctAKey();
        List<Rescored> again = sittings.stream().map(sitting -> new Rescored(sitting.submission(), sitting.scored(),
                generated.score(sitting.submission(), 2))).toList();
        inTransaction(tx -> observer.rescored(tx, again));

        Recomputation recomputation = new Recomputation();
        again.forEach(one -> recomputation.add(one.submission().content(), one.after().items()));
        awaitSums(recomputation).forEach(recomputation::assertEquals);
        recomputation.assertEquals(exam(generated.exam));
    }

    /**
     * Promise: what a batch costs depends neither on what it holds nor on what there was before. A stub that updates a row for
     * every question, or reads what there is, does more for the second batch.
     */
    @Test
    void aBatchOfResultsCostsOneRow() {
        GeneratedSittings generated = new GeneratedSittings(8);
        for (int size : new int[] { 2, 40, 100 }) {
            List<Sitting> sittings = sittings(generated, size);
            assertThat(touched(sittings)).containsExactly(Map.entry("statistics_delta", 1L));
        }
    }

    private Map<String, Long> touched(List<Sitting> sittings) {
        Map<String, Long> touched = new HashMap<>();
        inTransaction(tx -> touch(tx, touched, -1).chain(() -> observer.scored(tx, sittings))
                .chain(() -> touch(tx, touched, 1)));
        touched.values().removeIf(work -> work == 0);
        return touched;
    }

    /** Rows written and scans begun by this connection so far. */
    private static Uni<Void> touch(SqlConnection tx, Map<String, Long> touched, int sign) {
        return tx.query("""
                SELECT relname, n_tup_ins + n_tup_upd + n_tup_del + seq_scan + coalesce(idx_scan, 0) AS work
                FROM pg_stat_xact_user_tables""").execute()
                .invoke(rows -> rows.forEach(row -> touched.merge(row.getString("relname"), sign * row.getLong("work"),
                        Long::sum)))
                .replaceWithVoid();
    }

    private static List<Sitting> sittings(GeneratedSittings generated, int size) {
        List<Sitting> sittings = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Submission submission = generated.next();
            sittings.add(new Sitting(submission, generated.score(submission, 1)));
        }
        return sittings;
    }

    private void inTransaction(Function<SqlConnection, Uni<Void>> work) {
        pool.withTransaction(work).await().indefinitely();
    }

    /** The bank: every question with its key; the sixth is a better wording of the first. */
    private static void tellOf(GeneratedSittings generated) {
        generated.bank.forEach(question -> publishKey(question.version(), question.type(), question.key()));
        for (Question question : generated.bank) {
            Question first = question.equals(generated.bank.get(5)) ? generated.bank.get(0) : question;
            KafkaRecords.send("readyroom.questions", first.id().toString(), "QuestionChanged", first.id().toString(), """
                    {"aggregateVersion": %d, "questionId": "%s", "exam": "%s", "currentVersionId": "%s", "measuredAs": "%s",
                     "status": "published", "pool": "sample", "language": "en", "type": "%s", "difficulty": "hard",
                     "objectiveAssignments": [], "enemies": [], "siblings": [],
                     "versions": [{"questionVersionId": "%s", "measuredAs": "%s"}]}""".formatted(
                    first.equals(question) ? 1 : 2, first.id(), generated.exam, question.version(), first.version(),
                    question.type(), question.version(), first.version()));
        }
    }

    private static void submit(Submission submission) {
        String id = submission.sessionId().toString();
        KafkaRecords.send("readyroom.exam-sessions", id, "ExamSessionSubmitted", id, submission.content().toString());
    }

    /** Computed again from the rows of submissions and results, when all of these have one. */
    private Recomputation awaitResults(List<Submission> submissions) {
        Tuple ids = Tuple.of(submissions.stream().map(Submission::sessionId).toArray(UUID[]::new));
        await().atMost(LIMIT).until(() -> pool.preparedQuery("SELECT 1 FROM result WHERE session_id = ANY($1)").execute(ids)
                .await().indefinitely().rowCount() == submissions.size());
        Recomputation recomputation = new Recomputation();
        pool.preparedQuery("""
                SELECT s.content::text AS content, r.positions, r.question_version_ids, r.item_points, r.item_max_points,
                       r.counted
                FROM submission s JOIN result r USING (session_id) WHERE r.is_current AND s.session_id = ANY($1)""")
                .execute(ids).await().indefinitely()
                .forEach(row -> recomputation.add(GeneratedSittings.tree(row.getString("content")), items(row)));
        return recomputation;
    }

    private static List<GradedItem> items(Row row) {
        Integer[] positions = row.getArrayOfIntegers("positions");
        return IntStream.range(0, positions.length).mapToObj(i -> new GradedItem(positions[i],
                row.getArrayOfUUIDs("question_version_ids")[i], 1,
                new Score(row.getArrayOfIntegers("item_points")[i], row.getArrayOfIntegers("item_max_points")[i]),
                row.getArrayOfBooleans("counted")[i], false)).toList();
    }

    private Map<UUID, ItemSums> awaitSums(Recomputation recomputation) {
        UUID[] versions = recomputation.versions().toArray(UUID[]::new);
        Map<UUID, ItemSums> sums = new HashMap<>();
        await().atMost(LIMIT).until(() -> {
            if (pool.query("SELECT 1 FROM statistics_delta").execute().await().indefinitely().rowCount() > 0) {
                return false;
            }
            pool.preparedQuery("SELECT question_version_id, state::text AS state FROM item_sums "
                    + "WHERE question_version_id = ANY($1)").execute(Tuple.of(versions)).await().indefinitely()
                    .forEach(row -> sums.put(row.getUUID("question_version_id"),
                            SumsJson.read(row.getString("state"), ItemSums.class)));
            return recomputation.versions().stream().allMatch(version -> sums.containsKey(version) && sums.get(version)
                    .attempts().n() == recomputation.attempts.getOrDefault(version, List.of()).size());
        });
        return sums;
    }

    private ExamSums exam(String code) {
        return pool.preparedQuery("SELECT state::text AS state FROM exam_sums WHERE exam = $1").execute(Tuple.of(code))
                .map(rows -> SumsJson.read(rows.iterator().next().getString("state"), ExamSums.class)).await().indefinitely();
    }
}
