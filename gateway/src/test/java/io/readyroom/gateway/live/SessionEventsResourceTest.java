package io.readyroom.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.platform.testing.ReadyroomTestResource;
import io.readyroom.platform.testing.StubUpstream;
import io.readyroom.platform.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(ReadyroomTestResource.class)
class SessionEventsResourceTest {

    private static final String TOPIC = "readyroom.results";
    private static final String DEADLINES = "readyroom.deadlines";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final StubUpstream exam = StubUpstream.of("exam-service");
    private final StubUpstream scoring = StubUpstream.of("scoring-service");
    private final UUID session = UUID.randomUUID();
    private final String token = TestTokens.guest(UUID.randomUUID());

    @TestHTTPResource
    URL gateway;

    @BeforeEach
    void forget() {
        List.of(exam, scoring).forEach(StubUpstream::reset);
    }

    @Test
    void tellsTheDeadlineOnConnectAndTheResultWhenItIsScored() {
        status("open");
        try (EventStream events = open(token)) {
            assertThat(events.status()).isEqualTo(200);
            await().atMost(SOON).untilAsserted(() -> assertThat(events.all()).contains("event:deadline")
                    .contains("\"deadlineAt\":\"2026-11-23T11:10:00Z\"").contains("\"serverTime\":\"2026-11-23T10:05:00Z\""));
            assertThat(events.all()).doesNotContain("event:result");
            scored(UUID.randomUUID(), 1);
            scored(session, 1);
            await().atMost(SOON).untilAsserted(() -> assertThat(events.all()).contains("event:result")
                    .contains("{\"sessionId\":\"" + session + "\",\"revision\":1}"));
            assertThat(events.all().split("event:result", -1)).as("one of the two results is this session's").hasSize(2);
            KafkaRecords.send(TOPIC, session.toString(), "ExamRescored", session.toString(), data(session, 2));
            await().atMost(SOON).untilAsserted(() -> assertThat(events.all()).contains("\"revision\":2"));
        }
    }

    /** Only listening would leave whoever connects after the scoring waiting for ever. */
    @Test
    void tellsAResultThatIsThereAlready() {
        status("scored");
        scoring.answer("GET", "/v1/exam-sessions/" + session + "/result", 200,
                "{\"sessionId\":\"" + session + "\",\"revision\":3,\"points\":1}");
        try (EventStream events = open(token)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(events.all()).contains("event:result").contains("\"revision\":3")
                            .doesNotContain("points"));
        }
    }

    @Test
    void takesATicketInPlaceOfAToken() {
        exam.answer("POST", "/internal/event-tickets/spend", 200,
                "{\"sessionId\":\"%s\",\"learnerId\":\"%s\"}".formatted(session, UUID.randomUUID()));
        try (EventStream events = new EventStream(gateway, path() + "?ticket=one-use", null)) {
            assertThat(events.status()).isEqualTo(200);
            scored(session, 1);
            await().atMost(SOON).untilAsserted(() -> assertThat(events.all()).contains("event:result"));
        }
        assertThat(exam.requests()).singleElement().satisfies(spent -> {
            assertThat(spent.body()).isEqualTo("{\"ticket\":\"one-use\"}");
            assertThat(spent.header("Authorization")).isPresent();
        });
    }

    @Test
    void tellsTheDeadlineWithATicketWhenExamServiceSaysIt() {
        exam.answer("POST", "/internal/event-tickets/spend", 200, """
                {"sessionId":"%s","learnerId":"%s","status":"scored","deadlineAt":"2026-11-23T11:10:00Z",
                 "serverTime":"2026-11-23T10:05:00Z","resultRevision":4}""".formatted(session, UUID.randomUUID()));
        try (EventStream events = new EventStream(gateway, path() + "?ticket=t", null)) {
            await().atMost(SOON).untilAsserted(
                    () -> assertThat(events.all()).contains("event:deadline").contains("2026-11-23T11:10:00Z")
                            .contains("event:result").contains("\"revision\":4"));
        }
    }

    @Test
    void refusesATicketThatIsSpentOrForAnotherSession() {
        try (EventStream spent = new EventStream(gateway, path() + "?ticket=spent", null)) {
            await().atMost(SOON).untilAsserted(() -> assertThat(spent.all()).contains("not-authenticated"));
            assertThat(spent.status()).isEqualTo(401);
        }
        exam.answer("POST", "/internal/event-tickets/spend", 200,
                "{\"sessionId\":\"%s\",\"learnerId\":\"%s\"}".formatted(UUID.randomUUID(), UUID.randomUUID()));
        try (EventStream other = new EventStream(gateway, path() + "?ticket=others", null)) {
            assertThat(other.status()).isEqualTo(404);
        }
    }

    /** A stream that opened before the check would tell a stranger when somebody else's exam is scored. */
    @Test
    void tellsNothingOfAnotherPersonsSession() {
        try (EventStream anonymous = open(null); EventStream stranger = open(token)) {
            scored(session, 1);
            assertThat(anonymous.status()).isEqualTo(401);
            assertThat(stranger.status()).isEqualTo(404);
            await().atMost(SOON).untilAsserted(() -> assertThat(stranger.all()).contains("not-found"));
            assertThat(stranger.all()).doesNotContain("event:result");
        }
    }

    @Test
    void goesOnAfterAnEventThatCantBeRead() {
        status("open");
        try (EventStream events = open(token)) {
            ProducerRecord<String, byte[]> poison = new ProducerRecord<>(TOPIC, session.toString(),
                    "{not json".getBytes(StandardCharsets.UTF_8));
            poison.headers().add("ce_type", "io.readyroom.ExamScored.v1".getBytes(StandardCharsets.UTF_8));
            KafkaRecords.send(poison);
            scored(session, 1);
            await().atMost(SOON).untilAsserted(() -> assertThat(events.all()).contains("event:result"));
        }
    }

    @Test
    void readsTheGoldenExample() {
        String example = EventContracts.example("results", "ExamScored");
        UUID golden = UUID.fromString(io.restassured.path.json.JsonPath.from(example).getString("sessionId"));
        exam.answer("GET", "/v1/exam-sessions/" + golden, 200, state(golden, "open"));
        try (EventStream events = new EventStream(gateway, "/v1/exam-sessions/" + golden + "/events", token)) {
            KafkaRecords.send(TOPIC, golden.toString(), "ExamScored", golden.toString(), example);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(events.all()).contains("event:result").contains(golden.toString()));
        }
    }

    /**
     * The event tells the time of the change, which may be minutes ago by now, and this gateway's clock may be wrong: what a
     * client counts down from is exam-service's time as it goes on.
     */
    @Test
    void tellsADeadlineThatHasMoved() {
        status("open");
        try (EventStream events = open(token)) {
            await().atMost(SOON).untilAsserted(() -> assertThat(events.all()).contains("event:deadline"));
            moved(UUID.randomUUID(), "2026-11-23T11:30:00Z");
            moved(session, "2026-11-23T11:45:00Z");
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(events.all()).contains("\"deadlineAt\":\"2026-11-23T11:45:00Z\""));
            assertThat(events.all()).doesNotContain("11:30:00Z").doesNotContain("09:00:00Z");
            assertThat(events.all().split("\"serverTime\":\"2026-11-23T10:0", -1)).as("both times").hasSize(3);
        }
    }

    @Test
    void readsTheGoldenDeadline() {
        String example = EventContracts.example("deadlines", "ExamSessionDeadlineChanged");
        EventContracts.assertValid("deadlines", "ExamSessionDeadlineChanged", example);
        UUID golden = UUID.fromString(io.restassured.path.json.JsonPath.from(example).getString("sessionId"));
        exam.answer("GET", "/v1/exam-sessions/" + golden, 200, state(golden, "open"));
        try (EventStream events = new EventStream(gateway, "/v1/exam-sessions/" + golden + "/events", token)) {
            KafkaRecords.send(DEADLINES, golden.toString(), "ExamSessionDeadlineChanged", golden.toString(), example);
            await().atMost(SOON).untilAsserted(() -> assertThat(events.all())
                    .contains(io.restassured.path.json.JsonPath.from(example).getString("deadlineAt")));
        }
    }

    private static void moved(UUID session, String deadline) {
        KafkaRecords.send(DEADLINES, session.toString(), "ExamSessionDeadlineChanged", session.toString(), """
                {"aggregateVersion":2,"sessionId":"%s","deadlineAt":"%s","extraSeconds":900,"reason":"accommodation",
                 "changedAt":"2026-11-23T09:00:00Z"}""".formatted(session, deadline));
    }

    private EventStream open(String bearer) {
        return new EventStream(gateway, path(), bearer);
    }

    private String path() {
        return "/v1/exam-sessions/" + session + "/events";
    }

    private void status(String status) {
        exam.answer("GET", "/v1/exam-sessions/" + session, 200, state(session, status));
    }

    private static String state(UUID id, String status) {
        return """
                {"id":"%s","status":"%s","deadlineAt":"2026-11-23T11:10:00Z","serverTime":"2026-11-23T10:05:00Z"}"""
                .formatted(id, status);
    }

    private static void scored(UUID session, int revision) {
        KafkaRecords.send(TOPIC, session.toString(), "ExamScored", session.toString(), data(session, revision));
    }

    private static String data(UUID session, int revision) {
        return """
                {"aggregateVersion":%d,"sessionId":"%s","learnerId":"%s","exam":"ai-102","mode":"free","revision":%d,
                 "scoredAt":"2026-11-23T11:00:00Z","points":20,"maxPoints":35}"""
                .formatted(revision, session, UUID.randomUUID(), revision);
    }
}
