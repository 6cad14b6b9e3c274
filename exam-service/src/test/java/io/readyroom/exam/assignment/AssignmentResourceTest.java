package io.readyroom.exam.assignment;

import static io.readyroom.exam.AssignmentMother.ASSIGNMENTS;
import static io.readyroom.exam.AssignmentMother.open;
import static io.readyroom.exam.AssignmentMother.window;
import static io.readyroom.exam.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.AssignmentMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.platform.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** Promise: an organisation's assignments are its own, and everybody who needs to know of them does. */
@QuarkusTest
class AssignmentResourceTest {

    private AssignmentMother partner;

    @BeforeEach
    void install() {
        partner = AssignmentMother.install();
    }

    @Test
    void isMadeAndPublishedInFull() {
        Response created = partner.create(open("\"attempts\":2,\"timeFactor\":1.25,\"language\":\"de\",\"questionCount\":5,"
                + "\"filters\":{\"domains\":[\"plan\"]},\"returnUrl\":\"https://academy.example\",\"group\":\"A\""));
        String id = created.path("id");
        created.then().statusCode(201).header("Location", equalTo(ASSIGNMENTS + "/" + id)).header("ETag", equalTo("\"v1\""))
                .body("state", equalTo("open")).body("livemode", equalTo(true)).body("attempts", equalTo(2))
                .body("timeFactor", equalTo(1.25f)).body("filters.domains", equalTo(List.of("plan")))
                .body("prerequisites", empty()).body("closedAt", nullValue());
        partner.request().get(ASSIGNMENTS + "/" + id).then().statusCode(200).header("ETag", equalTo("\"v1\""))
                .body("title", equalTo("Autumn")).body("group", equalTo("A"));
        var event = KafkaRecords.await(Topics.ASSIGNMENTS, message -> id.equals(message.key()));
        assertThat(KafkaRecords.type(event)).isEqualTo("AssignmentChanged");
        EventContracts.assertValid("assignments", "AssignmentChanged", KafkaRecords.data(event));
        assertThat(KafkaRecords.data(event)).contains(partner.organisation().toString()).contains("\"timeFactor\":1.25");
    }

    /** A stored state would have to be changed by somebody at the right moment. */
    @Test
    void isScheduledOpenAndClosedByTheDatabasesClock() {
        String id = partner.assign(window(Duration.ofHours(1), Duration.ofHours(2), ""));
        assertThat(state(id)).isEqualTo("scheduled");
        Stored.change("UPDATE assignment SET opens_at = clock_timestamp() - interval '1 s' WHERE id = '" + id + "'");
        assertThat(state(id)).isEqualTo("open");
        Stored.change("UPDATE assignment SET closes_at = clock_timestamp() WHERE id = '" + id + "'");
        assertThat(state(id)).isEqualTo("closed");
    }

    @Test
    void isMadeOnceForOneKey() {
        String body = open("");
        List<String> ids = IntStream.range(0, 6).mapToObj(i -> CompletableFuture.supplyAsync(() -> withKey("k", body)))
                .toList().stream().map(call -> call.join().then().statusCode(201).extract().<String> path("id")).toList();
        assertThat(ids.stream().distinct()).hasSize(1);
        assertProblem(withKey("k", open("\"attempts\":3")), 422, "idempotency-key-reused");
        assertThat(Stored.count("assignment WHERE organisation_id = '" + partner.organisation() + "'")).isEqualTo(1);
    }

    @Test
    void isChangedByWhoeverHasReadIt() {
        String id = partner.assign(open(""));
        assertProblem(edit(id, null, "{\"attempts\":3}"), 428, "precondition-required");
        edit(id, "\"v1\"", "{\"attempts\":3,\"title\":\"Winter\"}").then().statusCode(200).header("ETag", equalTo("\"v2\""))
                .body("attempts", equalTo(3)).body("title", equalTo("Winter")).body("returnUrl", nullValue());
        assertProblem(edit(id, "\"v1\"", "{\"attempts\":4}"), 412, "precondition-failed");
        assertProblem(edit(id, "\"v2\"", "{\"closesAt\":\"2026-01-01T00:00:00Z\"}"), 400, "invalid-request")
                .body("errors.field", hasItem("closesAt"));
        assertProblem(edit(id, "\"v2\"", "{\"exam\":\"ai-900\"}"), 400, "invalid-request");
        assertThat(KafkaRecords.awaitCount(Topics.ASSIGNMENTS, message -> id.equals(message.key()), 2).stream()
                .map(KafkaRecords::data)).anyMatch(data -> data.contains("\"aggregateVersion\":2") && data.contains("Winter"));
    }

    @Test
    void isClosedForGoodAndOnce() {
        String id = partner.assign(open(""));
        for (int i = 0; i < 2; i++) {
            partner.request().post(ASSIGNMENTS + "/" + id + "/close").then().statusCode(200).header("ETag", equalTo("\"v2\""))
                    .body("state", equalTo("closed")).body("closedAt", notNullValue());
        }
        assertProblem(edit(id, "\"v2\"", "{\"attempts\":3}"), 409, "assignment-closed").body("closesAt", notNullValue());
    }

    @Test
    void isNobodyElses() {
        String id = partner.assign(open(""));
        for (AssignmentMother stranger : List.of(AssignmentMother.install(), partner.forTestData())) {
            assertProblem(stranger.request().get(ASSIGNMENTS + "/" + id), 404, "not-found");
            assertProblem(stranger.request().post(ASSIGNMENTS + "/" + id + "/close"), 404, "not-found");
            assertProblem(stranger.request().get(ASSIGNMENTS + "/" + id + "/attempts"), 404, "not-found");
            assertProblem(stranger.request().header("If-Match", "\"v1\"").body("{\"attempts\":3}")
                    .patch(ASSIGNMENTS + "/" + id), 404, "not-found");
            stranger.request().get(ASSIGNMENTS).then().statusCode(200).body("items", empty());
            assertProblem(stranger.create(open("\"prerequisites\":[\"" + id + "\"]")), 400, "invalid-request")
                    .body("errors.field", hasItem("prerequisites"));
        }
        assertThat(state(id)).isEqualTo("open");
        assertProblem(Learner.registered().request().get(ASSIGNMENTS), 403, "forbidden");
        assertProblem(given().auth().oauth2(TestTokens.with(UUID.randomUUID(), "partner")).get(ASSIGNMENTS), 403, "forbidden");
    }

    @Test
    void isListedTheNewestFirst() {
        List<String> ids = IntStream.range(0, 3).mapToObj(i -> partner.assign(open(""))).toList();
        String cursor = partner.request().get(ASSIGNMENTS + "?limit=2").then()
                .body("items.id", equalTo(List.of(ids.get(2), ids.get(1)))).extract().path("nextCursor");
        partner.request().get(ASSIGNMENTS + "?limit=2&cursor=" + cursor).then().body("items.id", equalTo(List.of(ids.get(0))))
                .body("nextCursor", nullValue());
        assertProblem(partner.request().get(ASSIGNMENTS + "?cursor=nonsense"), 400, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { "\"mode\":\"free\"|\"mode\":\"sleeping\"|mode",
            "\"mode\":\"free\"|\"mode\":\"free\",\"state\":\"open\"|state", "\"exam\":\"ai-102\"|\"exam\":\"no-exam\"|exam",
            "\"mode\":\"free\"|\"mode\":\"diagnostic\",\"questionCount\":5|questionCount",
            "\"mode\":\"free\"|\"mode\":\"diagnostic\",\"filters\":{\"domains\":[\"plan\"]}|filters",
            "\"title\":\"Autumn\"|\"title\":\" \"|title", "\"attempts\":1|\"attempts\":21|attempts",
            "\"attempts\":1|\"attempts\":1,\"timeFactor\":0.5|timeFactor",
            "\"attempts\":1|\"attempts\":1,\"timeFactor\":1.255|timeFactor",
            "\"attempts\":1|\"attempts\":1,\"returnUrl\":\"http://academy.example\"|returnUrl",
            "\"attempts\":1|\"attempts\":1,\"filters\":{\"only\":\"missed\"}|filters.only",
            "\"opensAt\":\"20|\"opensAt\":\"21|closesAt", "\"closesAt\":\"20|\"closesAt\":\"99|closesAt",
            "\"attempts\":1|\"attempts\":1,\"expectedCandidates\":0|expectedCandidates" })
    void namesTheFieldThatIsWrong(String right, String wrong, String field) {
        assertProblem(partner.create(open("").replace(right, wrong)), 400, "invalid-request").body("errors.field",
                hasItem(field));
        partner.request().get(ASSIGNMENTS).then().body("items", hasSize(0));
    }

    /** A Kafka without its data is filled again from the table. */
    @Test
    void isPublishedAgainWhenAnOperatorAsks() {
        String id = partner.assign(open(""));
        KafkaRecords.await(Topics.ASSIGNMENTS, message -> id.equals(message.key()));
        given().auth().oauth2(TestTokens.with(UUID.randomUUID(), "operator")).contentType(ContentType.JSON)
                .body("{\"topic\":\"" + Topics.ASSIGNMENTS + "\"}").post("/v1/operator/events/replay").then().statusCode(202);
        KafkaRecords.awaitCount(Topics.ASSIGNMENTS, message -> id.equals(message.key()), 2);
    }

    private String state(String id) {
        return partner.request().get(ASSIGNMENTS + "/" + id).path("state");
    }

    private Response withKey(String key, String body) {
        return partner.request().header("Idempotency-Key", key).body(body).post(ASSIGNMENTS);
    }

    private Response edit(String id, String ifMatch, String body) {
        var request = partner.request().body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch(ASSIGNMENTS + "/" + id);
    }
}
