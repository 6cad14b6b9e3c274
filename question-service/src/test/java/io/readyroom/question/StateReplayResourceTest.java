package io.readyroom.question;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.platform.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;

/** A loss of Kafka's data, as far as this service has to make up for it. */
@QuarkusTest
class StateReplayResourceTest {

    @BeforeEach
    void content() {
        Service.awaitContent();
        await().atMost(Duration.ofSeconds(20)).until(() -> Service.count("SELECT count(*) FROM outbox") == 0);
    }

    /**
     * What was published more than seven days ago is in no history. And the newest state of a key must be the last one:
     * a version below the last one's, or an old event again, would be passed over by some and believed by others.
     */
    @ParameterizedTest
    @CsvSource({ "exams, ExamChanged, SELECT count(*) FROM exam",
            "questions, QuestionChanged, SELECT count(*) FROM question WHERE current_version_id IS NOT NULL",
            "answer-keys, AnswerKeyChanged, SELECT count(DISTINCT question_version_id) FROM answer_key" })
    void publishesThePresentStateOfEverything(String name, String type, String count) {
        String topic = "readyroom." + name;
        int before = records(topic).size();
        long all = Service.count(count);
        given().auth().oauth2(TestTokens.with(UUID.randomUUID(), "operator")).contentType(ContentType.JSON)
                .body("{\"topic\":\"" + topic + "\"}").post("/v1/operator/events/replay").then().statusCode(202)
                .body("topics.topic", contains(topic)).body("topics.from", contains("state"));
        await().atMost(Duration.ofSeconds(60)).until(() -> records(topic).size() >= before + all);

        Map<String, Integer> newest = new HashMap<>();
        for (ConsumerRecord<String, byte[]> event : records(topic)) {
            int version = JsonPath.from(KafkaRecords.data(event)).getInt("aggregateVersion");
            assertThat(version).isGreaterThanOrEqualTo(newest.getOrDefault(event.key(), 0));
            newest.put(event.key(), version);
        }
        assertThat(newest).hasSizeGreaterThanOrEqualTo((int) all);
        assertThat(records(topic)).last()
                .satisfies(event -> EventContracts.assertValid(name, type, KafkaRecords.data(event)));
    }

    private static List<ConsumerRecord<String, byte[]>> records(String topic) {
        return KafkaRecords.all(topic, event -> event.value() != null);
    }
}
