package io.readyroom.exam.start;

import static io.readyroom.exam.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.readyroom.platform.database.Ids;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.platform.testing.ReadyroomTestResource;
import io.readyroom.platform.testing.StubResponse;
import io.readyroom.platform.testing.StubUpstream;
import io.readyroom.platform.web.json.PackedIds;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;

@QuarkusTest
@QuarkusTestResource(value = ReadyroomTestResource.class, initArgs = @ResourceArg(name = "database", value = "exam"))
class StartResourceTest {

    private static final String FREE = "{\"exam\":\"ai-102\",\"mode\":\"free\"}";

    @Inject
    Pool pool;

    private final Learner learner = Learner.guest();
    private StubUpstream questions;

    @BeforeEach
    void answerForms() {
        questions = FormMother.install();
    }

    @Test
    void startsASessionWithAClockOfTheDatabase() {
        Response response = learner.start(FREE);
        response.then().statusCode(201)
                .header("Location", equalTo("/v1/exam-sessions/" + response.path("id")))
                .body("exam", equalTo("ai-102")).body("mode", equalTo("free")).body("status", equalTo("open"))
                .body("language", equalTo("en")).body("questionCount", equalTo(8)).body("answeredCount", equalTo(0))
                .body("slots", hasSize(8)).body("slots.position", hasItems(1, 8))
                .body("slots.answered", everyItem(equalTo(false)))
                .body("sections.number", equalTo(List.of(1, 2))).body("sections.to", equalTo(List.of(4, 8)))
                .body("serverTime", notNullValue());
        Instant start = Instant.parse(response.path("startedAt"));
        assertThat(Duration.between(start, Instant.parse(response.path("deadlineAt")))).isEqualTo(Duration.ofMinutes(70));
        assertThat(Duration.between(start, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void publishesTheStartAndStoresNoKey() {
        String id = learner.sit("ai-102");
        var started = KafkaRecords.await(Topics.EXAM_SESSIONS, message -> id.equals(message.key()));
        assertThat(KafkaRecords.type(started)).isEqualTo("ExamSessionStarted");
        EventContracts.assertValid("exam-sessions", "ExamSessionStarted", KafkaRecords.data(started));
        assertThat(KafkaRecords.data(started)).contains(learner.id().toString());
        assertThat(Stored.count("session_form f WHERE session_id = '" + id + "' AND CAST(f AS text) LIKE '%canary%'")).isZero();
        assertThat(Stored.count("session_form WHERE session_id = '" + id + "' AND jsonb_typeof(CAST(slots AS jsonb)) = 'array' "
                + "AND CAST(facts AS jsonb)->'cut'->>'fraction' = '0.68' AND seed = '42'")).isEqualTo(1);
    }

    @Test
    void asksForAFormWithWhatTheLearnerHasSeenAndWhatTheClientCanRender() {
        learner.sit("ai-102");
        assertThat(lastQuestionRequest()).contains("\"seen\":\"\"").contains("\"text_entry\"");
        learner.start("{\"exam\":\"ai-102\",\"mode\":\"free\",\"supportedTypes\":[\"single_choice\",\"hologram\"],"
                + "\"questionCount\":5,\"filters\":{\"domains\":[\"plan\"]}}").then().statusCode(201);
        PackedIds seen = PackedIds.of(IntStream.rangeClosed(1, 8).mapToObj(FormMother::questionId).toList());
        assertThat(lastQuestionRequest()).contains("\"seen\":\"" + seen.write() + "\"")
                .contains("\"supportedTypes\":[\"single_choice\"]").contains("\"questionCount\":5")
                .contains("\"domains\":[\"plan\"]");
        assertThat(questions.requests().get(0).header("Authorization")).hasValueSatisfying(
                token -> assertThat(token).startsWith("Bearer ").doesNotContain(learner.token()));
    }

    /** The ids of the sittings tell which was first, whatever the order of the rows. */
    @Test
    void tellsQuestionServiceWhatWasSeenLongestAgoFirst() throws SQLException {
        UUID latest = Ids.next();
        UUID earlier = new UUID(latest.getMostSignificantBits() - (1L << 32), latest.getLeastSignificantBits());
        try (Connection connection = Stored.connect(); Statement statement = connection.createStatement()) {
            for (UUID sitting : List.of(latest, earlier)) {
                statement.execute("INSERT INTO seen_questions (learner_id, session_id, exam, seen_at, question_ids) VALUES ('"
                        + learner.id() + "', '" + sitting + "', 'ai-102', now(), ARRAY['" + sitting + "', '"
                        + FormMother.questionId(1) + "']::uuid[])");
            }
        }
        learner.start(FREE).then().statusCode(201);
        PackedIds seen = PackedIds.of(List.of(earlier, FormMother.questionId(1), latest, FormMother.questionId(1)));
        assertThat(lastQuestionRequest()).contains("\"seen\":\"" + seen.write() + "\"");
    }

    @Test
    void tellsTheReasonsOfQuestionService() {
        assertProblem(learner.start("{\"exam\":\"nothing\",\"mode\":\"free\"}"), 404, "not-found");
        assertProblem(learner.start("{\"exam\":\"for-new-clients\",\"mode\":\"free\"}"), 409, "client-too-old");
        assertProblem(learner.start("{\"exam\":\"empty-bank\",\"mode\":\"free\"}"), 409, "form-not-available")
                .body("missing.domain", hasItems("plan")).body("detail", containsString("Said by"));
        assertProblem(learner.start("{\"exam\":\"ai-102\",\"mode\":\"free\",\"supportedTypes\":[\"hologram\"]}"), 409,
                "client-too-old");
        assertThat(Stored.count("exam_session WHERE learner_id = '" + learner.id() + "'")).isZero();
    }

    @Test
    void answersUnavailableWhenQuestionServiceIsBrokenNotItsOwnFault() {
        assertProblem(learner.start("{\"exam\":\"broken\",\"mode\":\"free\"}"), 503, "unavailable")
                .header("Retry-After", notNullValue()).body("retryable", equalTo(true));
        assertThat(questions.requests()).as("asked once more").hasSize(2);
    }

    @Test
    void doesNotWaitForQuestionServiceForEver() {
        questions.on("POST", "/internal/forms", request -> StubResponse.json(503, "{}").after(8_000));
        assertProblem(learner.start(FREE), 504, "upstream-timeout").time(lessThan(7_500L));
        assertThat(Stored.count("exam_session WHERE learner_id = '" + learner.id() + "'")).isZero();
    }

    @Test
    void startsOnceForOneIdempotencyKey() {
        Response first = startWith("key-1", FREE);
        Response again = startWith("key-1", FREE);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(questions.requests()).hasSize(1);
        assertProblem(startWith("key-1", "{\"exam\":\"ai-102\",\"mode\":\"free\",\"questionCount\":5}"), 422,
                "idempotency-key-reused");
        assertThat(Stored.count("exam_session WHERE learner_id = '" + learner.id() + "'")).isEqualTo(1);
    }

    /** Each would have asked for a form of its own, and been thrown away. */
    @Test
    void startsOnceForManyParallelRequestsWithOneKeyAndAsksForOneForm() {
        List<CompletableFuture<String>> starts = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture
                        .supplyAsync(() -> startWith("key-parallel", FREE).then().statusCode(201).extract()
                                .<String> path("id")))
                .toList();
        Set<String> ids = new HashSet<>(starts.stream().map(CompletableFuture::join).toList());
        assertThat(ids).hasSize(1);
        assertThat(Stored.count("exam_session WHERE learner_id = '" + learner.id() + "'")).isEqualTo(1);
        assertThat(questions.requests()).hasSize(1);
    }

    @Test
    void refusesAnotherBodyWhileTheFirstWithTheKeyIsUnderWay() {
        questions.on("POST", "/internal/forms", request -> StubResponse.json(200,
                FormMother.form("ai-102", "\"durationSeconds\":4200,\"policy\":{\"pause\":false}")).after(1_000));
        CompletableFuture<Response> first = CompletableFuture.supplyAsync(() -> startWith("key-busy", FREE));
        await().until(() -> !questions.requests().isEmpty());
        assertProblem(startWith("key-busy", "{\"exam\":\"ai-102\",\"mode\":\"free\",\"questionCount\":5}"), 422,
                "idempotency-key-reused");
        first.join().then().statusCode(201);
        assertThat(Stored.count("exam_session WHERE learner_id = '" + learner.id() + "'")).isEqualTo(1);
    }

    @Test
    void forgetsAStartThatFailedSoThatTheKeyCanBeSentAgain() {
        assertProblem(startWith("key-again", "{\"exam\":\"broken\",\"mode\":\"free\"}"), 503, "unavailable");
        startWith("key-again", FREE).then().statusCode(201);
    }

    /** All rows are of one transaction's first command: a second statement's would bear a higher number. */
    @Test
    void storesAllOfAStartWithOneStatement() throws SQLException {
        try (Connection connection = Stored.connect(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Keeps the event where it was written until it has been looked at.
            statement.execute("LOCK TABLE outbox_sent IN EXCLUSIVE MODE");
            String id = startWith("one-statement", FREE).path("id");
            assertThat(Stored
                    .texts("""
                            SELECT concat(x, ' ', c, ' ', count(*)) FROM (
                              SELECT CAST(xmin AS text) AS x, CAST(cmin AS text) AS c FROM exam_session WHERE id = '%1$s' UNION ALL
                              SELECT CAST(xmin AS text), CAST(cmin AS text) FROM session_form WHERE session_id = '%1$s' UNION ALL
                              SELECT CAST(xmin AS text), CAST(cmin AS text) FROM seen_questions WHERE session_id = '%1$s' UNION ALL
                              SELECT CAST(xmin AS text), CAST(cmin AS text) FROM outbox WHERE subject = '%1$s' UNION ALL
                              SELECT CAST(xmin AS text), CAST(cmin AS text) FROM idempotency_key WHERE principal = '%2$s' AND key = 'one-statement') r
                            GROUP BY x, c"""
                            .formatted(id, learner.id())))
                    .singleElement().asString().endsWith(" 0 5");
            connection.rollback();
        }
    }

    @Test
    void publishesTheTimesThatTheDatabaseGave() {
        Response started = learner.start(FREE);
        JsonPath event = JsonPath.from(KafkaRecords.data(KafkaRecords.await(Topics.EXAM_SESSIONS,
                message -> started.path("id").equals(message.key()))));
        assertThat(Instant.parse(event.getString("startedAt"))).isEqualTo(Instant.parse(started.path("startedAt")));
        assertThat(Instant.parse(event.getString("deadlineAt"))).isEqualTo(Instant.parse(started.path("deadlineAt")));
        assertThat(Stored.count("exam_session WHERE id = '" + started.path("id") + "' AND started_at = '"
                + event.getString("startedAt") + "'")).isEqualTo(1);
    }

    /** The client would send a longer statement unprepared, and PostgreSQL plans a custom one for each execution. */
    @Test
    void keepsTheStatementPreparedWithOnePlan() {
        assertThat(StartStatement.SQL.length()).isLessThan(8_192);
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            learner.sit("ai-102");
            return preparedWithOnePlan() > 0;
        });
    }

    @Test
    void keepsKeysOfDifferentLearnersApart() {
        String mine = startWith("same-key", FREE).path("id");
        Learner other = Learner.guest();
        String theirs = other.request().header("Idempotency-Key", "same-key").contentType(ContentType.JSON).body(FREE)
                .post(Learner.SESSIONS).then().statusCode(201).extract().path("id");
        assertThat(theirs).isNotEqualTo(mine);
    }

    @Test
    void listsOnlyTheLearnersOwnTheNewestFirst() {
        List<String> ids = IntStream.range(0, 3).mapToObj(i -> learner.sit(i == 1 ? "ai-900" : "ai-102")).toList();
        Learner.guest().get("").then().statusCode(200).body("items", empty()).body("nextCursor", equalTo(null));
        String cursor = learner.get("?limit=2").then().statusCode(200)
                .body("items.id", equalTo(List.of(ids.get(2), ids.get(1)))).extract().path("nextCursor");
        learner.get("?limit=2&cursor=" + cursor).then().body("items.id", equalTo(List.of(ids.get(0))))
                .body("nextCursor", equalTo(null));
        learner.get("?exam=ai-900").then().body("items.id", equalTo(List.of(ids.get(1))));
        learner.get("?status=submitted").then().body("items", empty());
        assertProblem(learner.get("?status=asleep"), 400, "invalid-request");
        assertProblem(learner.get("?cursor=nonsense"), 400, "invalid-request");
        assertProblem(learner.get("?limit=1000"), 400, "invalid-request");
    }

    @Test
    void hidesASessionFromEverybodyElse() {
        String id = learner.sit("ai-102");
        Learner other = Learner.registered();
        assertProblem(other.get("/" + id), 404, "not-found");
        assertProblem(other.get("/" + id + "/questions"), 404, "not-found");
        assertProblem(other.save(id, 1, 1, "{\"choice\":\"a\"}"), 404, "not-found");
        assertProblem(other.submit(id), 404, "not-found");
        assertProblem(other.post("/" + id + "/abandon"), 404, "not-found");
        assertProblem(other.post("/" + id + "/event-tickets"), 404, "not-found");
        assertProblem(learner.get("/" + UUID.randomUUID()), 404, "not-found");
        assertProblem(learner.get("/no-uuid"), 404, "not-found");
        learner.get("/" + id).then().statusCode(200).body("status", equalTo("open"));
    }

    /** Each connection knows of its own statements only; so many at once come to all of them. */
    private long preparedWithOnePlan() {
        return IntStream.range(0, 16)
                .mapToObj(i -> pool.query("SELECT count(*), pg_sleep(0.05) FROM pg_prepared_statements "
                        + "WHERE statement LIKE 'WITH wish%' AND generic_plans > 0 AND custom_plans = 0").execute()
                        .map(rows -> rows.iterator().next().getLong(0)).subscribeAsCompletionStage())
                .toList().stream().mapToLong(CompletableFuture::join).sum();
    }

    private Response startWith(String key, String body) {
        return learner.request().header("Idempotency-Key", key).contentType(ContentType.JSON).body(body).post(Learner.SESSIONS);
    }

    private String lastQuestionRequest() {
        return questions.requests().get(questions.requests().size() - 1).body();
    }
}
