package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A learner with a phone that goes offline and a laptop that doesn't. */
@ExtendWith(SharedSystem.class)
class DevicesIT {

    private static final JsonNode TOPIC = Json.read("""
            {"exam": "ai-103", "mode": "topic", "questionCount": 4,
             "filters": {"domains": ["genai"], "types": ["single_choice"]}}""");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PASSWORD = "seven green umbrellas at dawn";

    private final String email = "devices-" + UUID.randomUUID() + "@example.org";
    private final Random random = Seed.random("devices");
    private final Map<Integer, JsonNode> responses = new HashMap<>();

    /**
     * A stub would believe what the phone says of itself, take the second sync for new answers, show the laptop an empty sheet,
     * or count an open book as knowledge.
     */
    @Test
    void practisesOfflineAndSyncsTwice() {
        register();
        Learner phone = Learner.login(email, PASSWORD);
        Learner laptop = Learner.login(email, PASSWORD);
        new OperatorsDesk().entitle(phone);
        Sitting sitting = Sitting.start(phone, TOPIC);
        JsonNode pack = packWhenKeysAreThere(sitting);
        assertUsable(pack, sitting.questions());
        assertThat(post(sitting, "/offline-pack").expect(200).json()).as("asked for again").isEqualTo(pack);

        ArrayNode batch = answerOffline(pack);
        Answer first = sync(sitting, batch);
        assertThat(Json.texts(first.json().path("items"), "outcome")).hasSize(4).containsOnly("saved");
        assertThat(sync(sitting, batch).json()).as("synced again").isEqualTo(first.json());
        claimPoints(sitting, batch);
        assertThat(sitting.as(laptop).questions()).isEqualTo(sitting.questions()).allSatisfy(
                question -> assertThat(question.path("response")).isEqualTo(responses.get(question.path("position").asInt())));
        Set<String> canaries = ShippedBank.of("ai-103").canaries(sitting.questions());
        assertThat(canaries).as("sentences to look for").hasSizeGreaterThan(4 * 4);
        new LeakScan(canaries).assertKeysOnlyWherePracticeTellsThem(phone.answers());
        new LeakScan(canaries).assertNoKeyIn(laptop.answers());
        assertHiddenElsewhere(canaries);

        sitting.as(laptop).submit().expect(202);
        assertGradedByTheService(pack, sitting.awaitResult(), sitting.review());
        sitting.put(1, responses.get(1), 99).problem(409, "session-closed");
        post(sitting, "/offline-pack").problem(409, "session-closed");
        assertMeasuresNothing(sitting, laptop);
    }

    /** A stub would give a pack to whoever has a session. */
    @Test
    void hasNoPackForASessionThatTellsItsKeysAfterTheEnd() {
        Sitting sitting = Sitting.ofFreeSample(Learner.guest());
        post(sitting, "/offline-pack").problem(409, "not-in-policy");
        post(sitting.as(Learner.guest()), "/offline-pack").problem(404, "not-found");
        new LeakScan(ShippedBank.freeSample()).assertNoKeyIn(sitting.learner().answers());
    }

    private void register() {
        Call.post("/v1/accounts").json(Json.object().put("email", email).put("password", PASSWORD).put("displayName",
                "Wanda Wells")).send().expect(201);
    }

    private static JsonNode packWhenKeysAreThere(Sitting sitting) {
        return await("the keys").atMost(SOON).pollInterval(Duration.ofMillis(200))
                .until(() -> post(sitting, "/offline-pack"), answer -> answer.status() == 200).json();
    }

    /** All that is shown online, with key and explanations. */
    private static void assertUsable(JsonNode pack, List<JsonNode> questions) {
        assertThat(Instant.parse(pack.path("expiresAt").asText())).isAfter(Instant.now())
                .isBefore(Instant.now().plus(Duration.ofDays(8)));
        assertThat(pack.path("gradingPolicy").asText()).isEqualTo("PER_COMPONENT");
        assertThat(pack.path("media").isArray()).isTrue();
        assertThat(pack.path("items")).hasSize(questions.size());
        for (int i = 0; i < questions.size(); i++) {
            ObjectNode item = pack.path("items").get(i).deepCopy();
            assertThat(item.path("key").path("choice").asText()).isNotBlank();
            assertThat(item.path("explanations").size()).isEqualTo(item.path("options").size() + 1);
            assertThat(item.path("references")).isNotEmpty();
            item.remove(List.of("key", "explanations", "references"));
            assertThat(item).isEqualTo(questions.get(i));
        }
    }

    /** Every other answer by the key of the pack, the rest against it. */
    private ArrayNode answerOffline(JsonNode pack) {
        ArrayNode batch = Json.MAPPER.createArrayNode();
        for (JsonNode item : pack.path("items")) {
            int position = item.path("position").asInt();
            JsonNode right = Responses.byKey(item.path("key"));
            responses.put(position, position % 2 == 0 ? right : Responses.anyBut(right, item, random));
            batch.addObject().put("position", position).put("revision", 1).put("timeSpentMs", 4_000)
                    .set("response", responses.get(position));
        }
        return batch;
    }

    private static Answer sync(Sitting sitting, JsonNode batch) {
        ObjectNode body = Json.object();
        body.set("answers", batch);
        return sitting.learner().call("PATCH", sitting.path() + "/answers").json(body).send().expect(200);
    }

    /** What a client makes of its own answers is nobody's business. */
    private static void claimPoints(Sitting sitting, ArrayNode batch) {
        ObjectNode body = Json.object();
        ArrayNode claiming = body.putArray("answers");
        batch.forEach(entry -> claiming.add(((ObjectNode) entry.deepCopy()).put("revision", 2).put("points", 1)));
        sitting.learner().call("PATCH", sitting.path() + "/answers").json(body).send().problem(400, "invalid-request");
    }

    private static void assertHiddenElsewhere(Set<String> canaries) {
        for (String topic : List.of("readyroom.questions", "readyroom.exam-sessions", "readyroom.results", "readyroom.exams")) {
            assertThat(Topic.all(topic).stream().map(Topic.Event::data).filter(data -> tells(data, canaries))).as(topic)
                    .isEmpty();
        }
        for (String service : FreshSystem.SERVICES) {
            try {
                assertThat(tells(Files.readString(SharedSystem.service(service).log()), canaries)).as("log of %s", service)
                        .isFalse();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean tells(String text, Set<String> canaries) {
        return canaries.stream().anyMatch(ShippedBank.readable(text)::contains);
    }

    private void assertGradedByTheService(JsonNode pack, JsonNode result, List<JsonNode> review) {
        int points = 0;
        int maxPoints = 0;
        for (JsonNode item : pack.path("items")) {
            int position = item.path("position").asInt();
            OwnGrading own = OwnGrading.of(item.path("type").asText(), item.path("key"), responses.get(position));
            assertThat(review.get(position - 1).path("points").asInt()).isEqualTo(own.points());
            assertThat(review.get(position - 1).path("key")).isEqualTo(item.path("key"));
            points += own.points();
            maxPoints += own.maxPoints();
        }
        assertThat(points).isEqualTo(2);
        assertThat(result.path("points").asInt()).isEqualTo(points);
        assertThat(result.path("maxPoints").asInt()).isEqualTo(maxPoints);
        assertThat(result.has("percentile")).isFalse();
    }

    /** Graded, and yet no evidence of what the learner knows. */
    private static void assertMeasuresNothing(Sitting sitting, Learner learner) {
        assertThat(Topic.events("readyroom.exam-sessions", sitting.id(), "ExamSessionSubmitted")).isNotEmpty().allSatisfy(
                event -> assertThat(Json.read(event.data()).path("measured").asBoolean(true)).isFalse());
        JsonNode readiness = learner.get("/v1/me/exams/ai-103/readiness").send().expect(200).json();
        assertThat(readiness.path("evidence").path("questions").asInt()).isZero();
    }

    private static Answer post(Sitting sitting, String action) {
        return sitting.learner().post(sitting.path() + action).send();
    }
}
