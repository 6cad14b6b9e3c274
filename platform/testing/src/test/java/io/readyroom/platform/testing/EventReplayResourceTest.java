package io.readyroom.platform.testing;

import static io.readyroom.platform.testing.PlatformDatabase.count;
import static io.readyroom.platform.testing.PlatformDatabase.execute;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.messaging.Topics;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** The broker of these tests has lost nothing: what was in it before is told from what comes again by its number. */
@QuarkusTest
@QuarkusTestResource(value = ReadyroomTestResource.class, initArgs = @ResourceArg(name = "database", value = "platform"))
class EventReplayResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    QuarkusApplication commands;

    private final String key = UUID.randomUUID().toString();

    /** New ids would take effect a second time everywhere; another order would let the older win. */
    @Test
    void publishesTheHistoryOfAFactTopicAgainWithItsIdsAndInItsOrder() {
        List<UUID> events = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        wasSent(events.get(1), 12, "2 hours");
        wasSent(events.get(0), 11, "3 hours");
        wasSent(events.get(2), 13, "1 hour");
        replay("{\"topic\":\"" + Topics.ERASURES + "\"}").body("topics.topic", contains(Topics.ERASURES))
                .body("topics.from", contains("history")).body("service", equalTo("exam-service"));
        assertThat(awaitIds(3)).containsExactlyElementsOf(events.stream().map(UUID::toString).toList());
        await().atMost(SOON).until(() -> count("outbox WHERE key = '" + key + "'") == 0);
        assertThat(count("outbox_sent WHERE key = '" + key + "'")).as("once each, as before").isEqualTo(3);
        assertThat(count("outbox_sent WHERE key = '" + key + "' AND created_at > now() - interval '30 minutes'"))
                .as("they happened when they did").isZero();
    }

    @Test
    void publishesARangeOfTimeByCommand() throws Exception {
        UUID before = UUID.randomUUID();
        UUID within = UUID.randomUUID();
        wasSent(before, 1, "3 hours");
        wasSent(within, 2, "1 hour");
        String from = Instant.now().minus(Duration.ofHours(2)).toString();
        assertThat(commands.run("replay-events", "--topic", Topics.ERASURES, "--from", from)).isZero();
        assertThat(awaitIds(1)).containsExactly(within.toString());
        assertThat(commands.run("replay-events", "--from", "yesterday")).isEqualTo(2);
        assertThat(commands.run("replay-events", "--since", from)).isEqualTo(2);
    }

    /** The history of a compacted topic could end with an older state, which would then be the one that stays. */
    @Test
    void publishesTheOwnersStateOnACompactedTopicAndNeverItsHistory() {
        execute("INSERT INTO outbox_sent SELECT gen_random_uuid(), 1, '" + Topics.ASSIGNMENTS + "', '" + key
                + "', 'AnotherEvent', '" + key + "', 1, '{}', null, now(), now()");
        int before = states().size();
        replay("{\"topic\":\"" + Topics.ASSIGNMENTS + "\"}").body("topics.from", contains("state"));
        await().atMost(SOON).untilAsserted(() -> assertThat(states()).hasSize(before + 3));
        assertThat(states().stream().map(ConsumerRecord::key).distinct()).as("all three portions").hasSize(3);
        assertThat(KafkaRecords.all(Topics.ASSIGNMENTS, message -> key.equals(message.key()))).isEmpty();
    }

    @Test
    void saysWhatItPublishes() {
        replay("{}").body("topics.topic", hasItems(Topics.ASSIGNMENTS, Topics.ERASURES));
        replay("{\"topic\":\"" + Topics.EXAMS + "\"}").body("topics", empty());
        given().auth().oauth2(TestTokens.with(UUID.randomUUID(), "operator")).contentType(ContentType.JSON)
                .body("{\"service\":\"user-service\"}").post("/v1/operator/events/replay").then().statusCode(400)
                .body("errors.field", contains("service"));
    }

    private List<String> awaitIds(int count) {
        return KafkaRecords.awaitCount(Topics.ERASURES, message -> key.equals(message.key()), count).stream()
                .map(message -> KafkaRecords.header(message, "ce_id")).toList();
    }

    private static List<ConsumerRecord<String, byte[]>> states() {
        return KafkaRecords.all(Topics.ASSIGNMENTS, message -> KafkaRecords.type(message).equals("ExampleState"));
    }

    private void wasSent(UUID id, int position, String ago) {
        execute("INSERT INTO outbox_sent SELECT '" + id + "', " + position + ", '" + Topics.ERASURES + "', '" + key
                + "', 'ErasureCompleted', '" + key + "', 1, '{}', null, now() - interval '" + ago + "', now() - interval '"
                + ago
                + "'");
    }

    private static ValidatableResponse replay(String body) {
        return given().auth().oauth2(TestTokens.with(UUID.randomUUID(), "operator")).contentType(ContentType.JSON).body(body)
                .post("/v1/operator/events/replay").then().statusCode(202);
    }
}
