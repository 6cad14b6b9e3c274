package io.readyroom.user;

import static io.readyroom.user.People.as;
import static io.readyroom.user.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.user.People.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

@QuarkusTest
class EntitlementResourceTest {

    @Test
    void grantsByHandAndTellsEverybody() {
        Tokens learner = People.learner();
        String id = grant(People.demo("operator"), body(learner), null).then().statusCode(201)
                .body("accountId", equalTo(learner.account().toString()), "family", equalTo("azure-ai-engineer"), "status",
                        equalTo("active"), "source", equalTo("operator"))
                .extract().path("entitlementId");

        var event = KafkaRecords.await(Topics.ENTITLEMENTS, m -> id.equals(m.key()));
        assertThat(KafkaRecords.type(event)).isEqualTo("EntitlementChanged");
        EventContracts.assertValid("entitlements", "EntitlementChanged", KafkaRecords.data(event));
        as(learner.access()).get("/v1/me/entitlements").then().statusCode(200).body("items.entitlementId", contains(id));
        as(People.serviceToken()).get("/internal/entitlements?account=" + learner.account() + "&exam=ai-102").then()
                .statusCode(200).body("items.entitlementId", contains(id));
        as(People.learner().access()).get("/v1/me/entitlements").then().body("items", empty());
    }

    /** One effect per key, also when the first answer was lost. */
    @Test
    void grantsOncePerKey() {
        Tokens learner = People.learner();
        Tokens admin = People.demo("admin");
        String key = UUID.randomUUID().toString();
        String first = grant(admin, body(learner), key).then().statusCode(201).extract().asString();
        assertThat(grant(admin, body(learner), key).then().statusCode(201).extract().asString()).isEqualTo(first);
        Map<String, Object> other = body(learner);
        other.put("family", "azure-fundamentals");
        assertProblem(grant(admin, other, key), 422, "idempotency-key-reused");
        assertProblem(grant(admin, other, "not printable \u00e9"), 400, "invalid-request");
        as(learner.access()).get("/v1/me/entitlements").then().body("items.size()", equalTo(1));
    }

    /** What was granted more than seven days ago is in no history, and is missing from a Kafka that has lost its data. */
    @Test
    void publishesEveryEntitlementAgain() {
        String id = grant(People.demo("operator"), body(People.learner()), null).then().statusCode(201).extract()
                .path("entitlementId");
        KafkaRecords.await(Topics.ENTITLEMENTS, event -> id.equals(event.key()));
        as(People.demo("operator").access()).contentType(ContentType.JSON).body("{}").post("/v1/operator/events/replay").then()
                .statusCode(202).body("topics.topic", hasItem(Topics.ENTITLEMENTS));
        var events = KafkaRecords.awaitCount(Topics.ENTITLEMENTS, event -> id.equals(event.key()), 2);
        assertThat(KafkaRecords.data(events.get(1))).isEqualTo(KafkaRecords.data(events.get(0)));
        assertThat(KafkaRecords.header(events.get(1), "ce_id")).isNotEqualTo(KafkaRecords.header(events.get(0), "ce_id"));
    }

    @Test
    void isForOperatorsOnly() {
        Tokens learner = People.learner();
        for (String name : new String[] { "learner", "author", "reviewer" }) {
            assertProblem(grant(People.demo(name), body(learner), null), 403, "forbidden");
        }
        assertProblem(grant(People.guest(), body(learner), null), 403, "forbidden");
        assertProblem(People.post("/v1/operator/entitlements", body(learner)), 401, "not-authenticated");
        assertProblem(as(learner.access()).get("/internal/entitlements?account=" + learner.account()), 403, "forbidden");
    }

    @Test
    void namesWhatIsWrong() {
        Tokens operator = People.demo("operator");
        Map<String, Object> body = body(People.guest());
        body.put("reason", " ");
        body.put("family", "Not A Family");
        body.put("validUntil", "2020-01-01T00:00:00Z");
        assertProblem(grant(operator, body, null), 400, "invalid-request").body("errors.field",
                contains("family", "reason", "validUntil"));
        Map<String, Object> nobody = body(People.guest());
        nobody.put("accountId", UUID.randomUUID());
        assertProblem(grant(operator, nobody, null), 422, "unknown-account");
        assertProblem(as(People.serviceToken()).get("/internal/entitlements"), 400, "invalid-request");
    }

    private static Map<String, Object> body(Tokens whose) {
        return new HashMap<>(Map.of("accountId", whose.account(), "family", "azure-ai-engineer", "reason", "paid by bill"));
    }

    private static Response grant(Tokens who, Map<String, Object> body, String key) {
        var request = as(who.access()).contentType(ContentType.JSON).body(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/v1/operator/entitlements");
    }
}
