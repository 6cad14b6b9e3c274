package io.readyroom.platform.testing;

import static io.readyroom.platform.testing.PlatformDatabase.count;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.messaging.Topics;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(value = ReadyroomTestResource.class, initArgs = @ResourceArg(name = "database", value = "platform"))
class PlatformResourceTest {

    private final UUID account = UUID.randomUUID();

    @Test
    void publishesWhatWasCommittedWithItsTraceAndTakesItOnce() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        String name = "one-" + UUID.randomUUID();
        create(name, null, "00-" + trace + "-b7ad6b7169203331-01").then().statusCode(200);
        var message = KafkaRecords.await(Topics.ASSIGNMENTS, m -> KafkaRecords.data(m).contains(name));
        assertThat(KafkaRecords.header(message, "ce_traceparent")).contains(trace);
        assertThat(KafkaRecords.header(message, "ce_source")).isEqualTo("/exam-service");
        await().atMost(Duration.ofSeconds(20)).until(() -> count("example WHERE traceparent LIKE '%" + trace + "%'") == 1);

        KafkaRecords.send(UUID.fromString(KafkaRecords.header(message, "ce_id")), Topics.ASSIGNMENTS, message.key(),
                "ExampleCreated", message.key(), KafkaRecords.data(message));
        String last = "last-" + UUID.randomUUID();
        KafkaRecords.send(Topics.ASSIGNMENTS, message.key(), "ExampleCreated", message.key(), named(last));
        await().atMost(Duration.ofSeconds(20)).until(() -> count("example WHERE name = '" + last + "'") == 1);
        assertThat(count("example WHERE name = '" + name + "'")).isEqualTo(1);
        await().atMost(Duration.ofSeconds(10)).until(() -> count("outbox") == 0);
        assertThat(count("outbox_sent WHERE data->>'name' = '" + name + "'")).isEqualTo(1);
    }

    /**
     * What an operator follows: where the broker has the event, and that it was taken. A stub would keep the order of sending.
     */
    @Test
    void knowsWhereEventsWentAndWhichItHasTaken() {
        String name = "followed-" + UUID.randomUUID();
        create(name, null, null).then().statusCode(200);
        var message = KafkaRecords.await(Topics.ASSIGNMENTS, m -> KafkaRecords.data(m).contains(name));
        String id = KafkaRecords.header(message, "ce_id");
        await().atMost(Duration.ofSeconds(10)).until(() -> count("outbox_sent WHERE id = '" + id + "'") == 1);
        assertThat(count("outbox_sent WHERE id = '" + id + "' AND partition = " + message.partition() + " AND record_offset = "
                + message.offset())).isEqualTo(1);
        String operator = TestTokens.with(UUID.randomUUID(), "operator");
        String asked = "/v1/operator/events/taken?id=" + UUID.randomUUID() + "&id=" + id;
        await().atMost(Duration.ofSeconds(20))
                .until(() -> as(operator).get(asked).jsonPath().getList("items.eventId").equals(java.util.List.of(id)));
        as(operator).get(asked).then().body("service", equalTo("exam-service")).body("items[0].receivedAt",
                matchesPattern("\\d{4}-.*Z"));
        problem(as(operator).get("/v1/operator/events/taken"), 400, "invalid-request");
        problem(as(TestTokens.learner(account)).get(asked), 403, "forbidden");
    }

    @Test
    void putsPoisonAsideAndGoesOn() {
        String key = UUID.randomUUID().toString();
        long before = count("dead_letter");
        KafkaRecords.send(new ProducerRecord<>(Topics.ASSIGNMENTS, key, "{not json".getBytes(StandardCharsets.UTF_8)));
        KafkaRecords.send(Topics.ASSIGNMENTS, key, "ExampleCreated", key, "[]");
        KafkaRecords.send(Topics.ASSIGNMENTS, key, "ExampleCreated", key, named("poison-" + key));
        KafkaRecords.send(Topics.ASSIGNMENTS, key, "AnotherEvent", key, named("passed-over"));
        KafkaRecords.send(Topics.ASSIGNMENTS, key, "ExampleCreated", key, named("after-" + key));
        await().atMost(Duration.ofSeconds(20)).until(() -> count("example WHERE name = 'after-" + key + "'") == 1);
        assertThat(count("dead_letter") - before).isEqualTo(3);
        assertThat(count("example WHERE name = 'poison-" + key + "' OR name = 'passed-over'")).isZero();
        KafkaRecords.awaitCount(Topics.deadLetters("exam-service"), message -> key.equals(message.key()), 3);
    }

    @Test
    void answersARepeatedCreateWithTheSameAndRefusesAnotherBody() {
        String first = create("same", "key-1", null).then().statusCode(200).extract().path("answer");
        assertThat(create("same", "key-1", null).then().statusCode(200).extract().<String> path("answer")).isEqualTo(first);
        create("other", "key-1", null).then().statusCode(422).body("type",
                equalTo("urn:readyroom:problem:idempotency-key-reused"));
        assertThat(create("same", "key-2", null).then().extract().<String> path("answer")).isNotEqualTo(first);
    }

    @Test
    void namesWhatIsWrongWithARequest() {
        problem(post("{\"name\":\"a\",\"size\":1,\"extra\":true}"), 400, "invalid-request").body("errors.field",
                contains("extra"));
        problem(post("{\"name\":\"\",\"size\":9}"), 400, "invalid-request").body("errors.field", contains("name", "size"));
        problem(post("{\"name\":\"a\",\"size\":\"1\"}"), 400, "invalid-request").body("errors.field", contains("size"));
        problem(post("{\"name\":\"a\",\"size\":99999999999}"), 400, "invalid-request").body("errors.field", contains("size"));
        problem(post("{\"name\":\"a\","), 400, "invalid-request").body("detail", not(containsString("com.fasterxml")));
        problem(post("{\"name\":\"a\",\"name\":\"b\",\"size\":1}"), 400, "invalid-request");
        problem(post("[1]"), 400, "invalid-request");
        problem(post("{\"name\":\"a\\u0000b\",\"size\":1}"), 400, "invalid-request").body("detail", containsString("U+0000"));
        problem(post("{\"name\":\"" + "x".repeat(100_000) + "\"}"), 413, "too-large");
        problem(given().header("Authorization", "Bearer " + TestTokens.learner(account)).contentType("text/plain").body("x")
                .post("/v1/examples"), 415, "unsupported-media-type");
        problem(given().get("/v1/nothing-here"), 404, "not-found");
        problem(given().get("/v1/examples/page?limit=many"), 400, "invalid-request").body("errors.field", contains("limit"));
        problem(given().get("/v1/examples/page/x"), 404, "not-found");
        problem(given().delete("/v1/examples/open"), 405, "method-not-allowed");
        problem(given().get("/v1/examples/broken"), 500, "internal-error").body(not(containsString("secret")))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void letsInOnlyWhoMay() {
        problem(given().contentType(ContentType.JSON).body("{}").post("/v1/examples"), 401, "not-authenticated");
        for (String token : new String[] { TestTokens.expired(account), TestTokens.foreign(account),
                TestTokens.tampered(account),
                TestTokens.wrongAudience(account), TestTokens.service("exam-service") + "x", "nonsense" }) {
            problem(as(token).contentType(ContentType.JSON).body("{}").post("/v1/examples"), 401, "not-authenticated");
        }
        problem(as(TestTokens.learner(account)).get("/v1/examples/internal"), 403, "forbidden");
        problem(as(TestTokens.with(account, "service")).get("/v1/examples/internal"), 401, "not-authenticated");
        problem(as(TestTokens.with(account, "admin")).get("/v1/examples/forgotten"), 403, "forbidden");
        as(TestTokens.service("exam-service")).get("/v1/examples/internal").then().statusCode(200);
        problem(as(TestTokens.service("exam-service")).contentType(ContentType.JSON).body("{}").post("/v1/examples"), 403,
                "forbidden");
        given().get("/v1/examples/open").then().statusCode(200).body("caller", equalTo("nobody"));
        as(TestTokens.guest(account)).get("/v1/examples/open").then().body("caller", equalTo(account.toString()));
    }

    @Test
    void refusesADisabledAccountsTokenSoonAfterTheEvent() {
        UUID disabled = UUID.randomUUID();
        String token = TestTokens.learner(disabled);
        as(token).get("/v1/examples/open").then().body("caller", equalTo(disabled.toString()));
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            KafkaRecords.send(Topics.ACCOUNTS, disabled.toString(), "AccountDisabled", disabled.toString(),
                    "{\"aggregateVersion\":2,\"accountId\":\"" + disabled + "\",\"notBefore\":\"2100-01-01T00:00:00Z\"}");
            return as(token).get("/v1/examples/open").statusCode() == 401;
        });
        as(TestTokens.learner(account)).get("/v1/examples/open").then().statusCode(200);
    }

    private Response create(String name, String key, String traceparent) {
        var request = as(TestTokens.learner(account)).contentType(ContentType.JSON)
                .body("{\"name\":\"" + name + "\",\"size\":1}");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (traceparent != null) {
            request.header("traceparent", traceparent);
        }
        return request.post("/v1/examples");
    }

    private Response post(String body) {
        return as(TestTokens.learner(account)).contentType(ContentType.JSON).body(body).post("/v1/examples");
    }

    private static io.restassured.specification.RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static io.restassured.response.ValidatableResponse problem(Response response, int status, String slug) {
        return response.then().statusCode(status).contentType("application/problem+json")
                .body("type", equalTo("urn:readyroom:problem:" + slug)).body("status", equalTo(status));
    }

    private static String named(String name) {
        return "{\"aggregateVersion\":1,\"name\":\"" + name + "\"}";
    }
}
