package io.readyroom.platform.testing;

import static io.readyroom.platform.testing.PlatformDatabase.count;
import static io.readyroom.platform.testing.PlatformDatabase.text;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.messaging.EventBatchHandler;
import io.readyroom.platform.messaging.EventConsumer;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.app.Workbench;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(value = ReadyroomTestResource.class, initArgs = @ResourceArg(name = "database", value = "platform"))
class DeadLetterResourceTest {

    private static final String LETTERS = "/v1/operator/dead-letters";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Workbench workbench;
    @Inject
    EventConsumer consumer;
    @Inject
    EventBatchHandler handler;
    @Inject
    QuarkusApplication commands;

    private final String key = UUID.randomUUID().toString();

    /** A stub that shows the record would show keys and responses; one that forgets a failure would hide why. */
    @Test
    void listsPoisonWithoutItsContentAndReplaysItByIdOnceItsCauseIsMended() {
        UUID event = poison("one");
        JsonPath letter = awaitLetters(1).get(0);
        assertThat(letter.getString("eventId")).isEqualTo(event.toString());
        assertThat(letter.getString("service")).isEqualTo("exam-service");
        assertThat(letter.getString("topic")).isEqualTo(Topics.ASSIGNMENTS);
        assertThat(letter.getString("type")).isEqualTo("io.readyroom.ExampleCreated.v1");
        assertThat(letter.getString("subject")).isEqualTo(key);
        assertThat(letter.getString("reason")).isEqualTo("poisonous name");
        assertThat(operator().get(LETTERS).asString()).doesNotContain("poison-");

        String byId = "{\"ids\":[\"" + letter.getString("id") + "\"],\"service\":\"exam-service\"}";
        replay(byId, 0, 1).body("items[0].reason", equalTo("poisonous name")).body("items[0].outcome", equalTo("failed"));
        JsonPath failed = awaitLetters(1).get(0);
        assertThat(failed.getInt("tries")).isEqualTo(1);
        assertThat(failed.getString("lastReason")).isEqualTo("poisonous name");
        assertThat(failed.getString("lastTriedAt")).isNotNull();

        workbench.mend(key);
        replay(byId, 1, 0);
        assertThat(taken("one")).isEqualTo(1);
        replay(byId, 0, 0);
        assertThat(taken("one")).as("safe to ask twice").isEqualTo(1);
        operator().get(LETTERS).then().body("items.id", not(hasItem(letter.getString("id"))));
        operator().get(LETTERS + "?replayed=true").then().body("items.id", hasItem(letter.getString("id")));
    }

    /** A stub that replays in the order of ids, or all at once, could let an older state win. */
    @Test
    void replaysAnAggregateInTheOrderOfItsTopic() {
        List.of("first", "second", "third").forEach(this::poison);
        awaitLetters(3);
        workbench.mend(key);
        replay("{\"aggregate\":\"" + key + "\"}", 3, 0).body("left", equalTo(0));
        assertThat(text("SELECT string_agg(replace(name, 'poison-" + key + "-', ''), ' ' ORDER BY ctid) FROM example"
                + " WHERE name LIKE '%" + key + "%'")).isEqualTo("first second third");
    }

    @Test
    void replaysARangeOfOffsetsOrOfTime() {
        List.of("a", "b", "c").forEach(this::poison);
        List<JsonPath> letters = awaitLetters(3);
        JsonPath newest = letters.get(0);
        JsonPath middle = letters.get(1);
        workbench.mend(key);
        replay("""
                {"topic":"%s","partition":%d,"fromOffset":%d,"toOffset":%3$d}""".formatted(Topics.ASSIGNMENTS,
                middle.getInt("partition"), middle.getLong("offset")), 1, 0);
        assertThat(taken("b")).isEqualTo(1);
        assertThat(taken("a") + taken("c")).isZero();
        replay("""
                {"topic":"%s","aggregate":"%s","from":"%s"}""".formatted(Topics.ASSIGNMENTS, key,
                newest.getString("recordedAt")), 1, 0);
        assertThat(taken("c")).isEqualTo(1);
        assertThat(taken("a")).as("older").isZero();
        replay("""
                {"topic":"%s","aggregate":"%s","to":"%s"}""".formatted(Topics.ASSIGNMENTS, key,
                newest.getString("recordedAt")), 1, 0);
        assertThat(taken("a")).isEqualTo(1);
    }

    /** Without the lock on the row, or with the mark in a transaction of its own, more than one would count it. */
    @Test
    void takesEffectOnceForManyWhoAskAtTheSameTime() {
        poison("wanted");
        awaitLetters(1);
        workbench.mend(key);
        List<CompletableFuture<Integer>> asked = IntStream.range(0, 6).mapToObj(i -> CompletableFuture.supplyAsync(
                () -> operator().body("{\"aggregate\":\"" + key + "\"}").post(LETTERS + "/replay").then().statusCode(200)
                        .extract().<Integer> path("replayed")))
                .toList();
        assertThat(asked.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(1);
        assertThat(taken("wanted")).isEqualTo(1);
    }

    /** Its effect is there already: an inbox that the replay went around would have it twice. */
    @Test
    void passesOverWhatTheInboxHasSeen() {
        UUID event = poison("twice");
        awaitLetters(1);
        PlatformDatabase.execute("INSERT INTO inbox (consumer, event_id) VALUES ('exam-service', '" + event + "')");
        workbench.mend(key);
        replay("{\"aggregate\":\"" + key + "\"}", 1, 0);
        assertThat(taken("twice")).isZero();
    }

    @Test
    void keepsWhatCanNeverBeRead() {
        KafkaRecords.send(new ProducerRecord<>(Topics.ASSIGNMENTS, key, "{not json".getBytes(StandardCharsets.UTF_8)));
        await().atMost(SOON).until(() -> count("dead_letter WHERE key = '" + key + "'") == 1);
        replay("{\"aggregate\":\"" + key + "\"}", 0, 1).body("items[0].reason", equalTo("header ce_type is missing"));
        assertThat(count("dead_letter WHERE key = '" + key + "' AND replayed_at IS NULL AND tries = 1")).isEqualTo(1);
    }

    /** By topic, partition and offset alone the second would be taken for the first, and lost. */
    @Test
    void storesAnotherRecordAtTheSameOffsetOfAKafkaThatBeganAgain() {
        long before = System.currentTimeMillis();
        consume(unreadable(before));
        consume(unreadable(before));
        consume(unreadable(before + 1));
        assertThat(count("dead_letter WHERE key = '" + key + "' AND record_offset = 7")).isEqualTo(2);
    }

    @Test
    void doesTheSameByCommand() throws Exception {
        poison("commanded");
        awaitLetters(1);
        workbench.mend(key);
        assertThat(commands.run("replay-dead-letters", "--aggregate", key)).isZero();
        assertThat(taken("commanded")).isEqualTo(1);
        assertThat(commands.run("replay-dead-letters")).as("not everything by mistake").isEqualTo(2);
        assertThat(commands.run("replay-dead-letters", "--id", "x")).isEqualTo(2);
        assertThat(commands.run("replay-everything")).isEqualTo(2);
    }

    @Test
    void pagesFromTheNewestOn() {
        List.of("x", "y").forEach(this::poison);
        awaitLetters(2);
        String first = operator().get(LETTERS + "?limit=1").then().statusCode(200).body("items.size()", equalTo(1))
                .body("nextCursor", notNullValue()).extract().path("nextCursor");
        String shown = operator().get(LETTERS + "?limit=1").then().extract().path("items[0].id");
        operator().queryParam("cursor", first).get(LETTERS + "?limit=1").then().statusCode(200)
                .body("items.id", not(hasItem(shown)));
    }

    @Test
    void namesWhatIsWrong() {
        problem(operator().body("{\"service\":\"exam-service\"}").post(LETTERS + "/replay").then(), 400, "ids");
        problem(operator().body("{\"service\":\"user-service\",\"aggregate\":\"a\"}").post(LETTERS + "/replay").then(), 400,
                "service");
        problem(operator().body("{\"aggregate\":\"a\",\"all\":true}").post(LETTERS + "/replay").then(), 400, "all");
        problem(operator().body("{\"ids\":[]}").post(LETTERS + "/replay").then(), 400, "ids");
        problem(operator().get(LETTERS + "?service=user-service").then(), 400, "service");
        problem(operator().get(LETTERS + "?limit=101").then(), 400, "limit");
        problem(operator().get(LETTERS + "?cursor=x").then(), 400, "cursor");
    }

    @Test
    void letsInOperatorsOnly() {
        for (String role : new String[] { "learner", "guest", "author", "reviewer", "partner" }) {
            as(role).get(LETTERS).then().statusCode(403).body("type", endsWith("forbidden"));
            as(role).body("{\"aggregate\":\"a\"}").post(LETTERS + "/replay").then().statusCode(403);
            as(role).body("{}").post("/v1/operator/events/replay").then().statusCode(403);
        }
        given().get(LETTERS).then().statusCode(401);
        as("admin").get(LETTERS).then().statusCode(200);
    }

    private UUID poison(String name) {
        return KafkaRecords.send(Topics.ASSIGNMENTS, key, "ExampleCreated", key,
                "{\"aggregateVersion\":1,\"name\":\"poison-" + key + "-" + name + "\"}");
    }

    private long taken(String name) {
        return count("example WHERE name = 'poison-" + key + "-" + name + "'");
    }

    /** This test's letters, the newest first. */
    private List<JsonPath> awaitLetters(int count) {
        await().atMost(SOON).until(() -> letters().size() == count);
        return letters();
    }

    private List<JsonPath> letters() {
        List<Map<String, Object>> items = operator().get(LETTERS + "?limit=100").then().statusCode(200).extract().jsonPath()
                .getList("items");
        return IntStream.range(0, items.size()).filter(i -> key.equals(items.get(i).get("subject")))
                .mapToObj(i -> operator().get(LETTERS + "?limit=100").jsonPath().setRootPath("items[" + i + "]")).toList();
    }

    private static ValidatableResponse replay(String which, int replayed, int failed) {
        return operator().body(which).post(LETTERS + "/replay").then().statusCode(200).body("replayed", equalTo(replayed))
                .body("failed", equalTo(failed));
    }

    private void consume(ConsumerRecord<String, byte[]> message) {
        consumer.consume(new ConsumerRecords<>(Map.of(new TopicPartition(message.topic(), message.partition()),
                List.of(message)), Map.of()), handler).await().atMost(SOON);
    }

    private ConsumerRecord<String, byte[]> unreadable(long timestamp) {
        return new ConsumerRecord<>(Topics.ASSIGNMENTS, 3, 7, timestamp, TimestampType.CREATE_TIME, -1, -1, key,
                new byte[] { 1 },
                new RecordHeaders(), Optional.empty());
    }

    private static RequestSpecification operator() {
        return as("operator");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.with(UUID.randomUUID(), role)).contentType(ContentType.JSON);
    }

    private static void problem(ValidatableResponse response, int status, String field) {
        response.statusCode(status).body("type", endsWith("invalid-request")).body("errors.field", contains(field));
    }
}
