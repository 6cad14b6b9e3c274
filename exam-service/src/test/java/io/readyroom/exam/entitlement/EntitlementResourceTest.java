package io.readyroom.exam.entitlement;

import static io.readyroom.exam.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.platform.testing.StubUpstream;

@QuarkusTest
class EntitlementResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PRACTICE = "{\"exam\":\"ai-102\",\"mode\":\"practice\"}";

    private final Learner learner = Learner.registered();
    private final UUID entitlement = UUID.randomUUID();
    private StubUpstream users;

    @BeforeEach
    void install() {
        FormMother.install();
        users = StubUpstream.of("user-service");
        users.reset();
        users.answer("GET", "/internal/entitlements", 200, "{\"items\":[]}");
        KafkaRecords.send(Topics.EXAMS, "ai-102", "ExamChanged", "ai-102",
                """
                        {"aggregateVersion":5,"exam":"ai-102","title":"AI-102","vendor":"microsoft","status":"retired",
                         "family":"azure-ai-engineer","gradingPolicy":"PER_COMPONENT",
                         "products":[{"code":"ai-lifetime","name":"AI Engineer lifetime","price":{"amount":"29.00","currency":"EUR"}}]}""");
        await().atMost(SOON).until(() -> Stored.count("exam_offer WHERE exam = 'ai-102' AND version = 5") == 1);
    }

    @Test
    void refusesEveryModeButTheFreeOneAndNamesTheProduct() {
        for (String mode : new String[] { "practice", "topic", "missed", "exam", "diagnostic", "review" }) {
            assertProblem(learner.start("{\"exam\":\"ai-102\",\"mode\":\"" + mode + "\"}"), 403, "not-entitled")
                    .body("product.code", equalTo("ai-lifetime")).body("detail", containsString("AI Engineer lifetime"));
        }
        learner.start("{\"exam\":\"ai-102\",\"mode\":\"free\"}").then().statusCode(201);
        assertThat(Stored.count("exam_session WHERE learner_id = '" + learner.id() + "' AND mode <> 'free'")).isZero();
        assertThat(users.requests()).anySatisfy(asked -> assertThat(asked.query())
                .contains("account=" + learner.id()).contains("exam=ai-102"));
    }

    @Test
    void letsInWhoeverHasAnEntitlementOfTheFamily() {
        grant(1, "active", null);
        await().atMost(SOON).until(() -> learner.start(PRACTICE).statusCode() == 201);
        assertThat(users.requests().stream().filter(asked -> asked.path().equals("/internal/entitlements")).count())
                .as("asked only until the event had come").isLessThan(200);
        int asked = users.requests().size();
        learner.start(PRACTICE).then().statusCode(201);
        assertThat(users.requests()).hasSize(asked);
    }

    @Test
    void keepsTheHigherVersionWhenEventsComeInTheWrongOrder() {
        grant(3, "revoked", null);
        await().atMost(SOON).until(() -> version() == 3);
        grant(2, "active", null);
        grantToSomebodyElseAndWait();
        assertThat(version()).isEqualTo(3);
        assertProblem(learner.start(PRACTICE), 403, "not-entitled");
    }

    @Test
    void endsAnEntitlementByTheDatabasesClock() {
        grant(1, "active", Instant.now().minusSeconds(5));
        await().atMost(SOON).until(() -> version() == 1);
        assertProblem(learner.start(PRACTICE), 403, "not-entitled");
    }

    @Test
    void asksTheOwnerBeforeItRefusesBecauseAnEventMayBeOnItsWay() {
        users.answer("GET", "/internal/entitlements", 200,
                "{\"items\":[{\"entitlementId\":\"" + entitlement + "\",\"accountId\":\"" + learner.id()
                        + "\",\"family\":\"azure-ai-engineer\",\"status\":\"active\",\"later\":1}]}");
        learner.start(PRACTICE).then().statusCode(201);
    }

    /** The owner answers with all that the account holds: a stub that asks whether there is anything would sell all for one. */
    @Test
    void asksTheOwnerForTheFamilyOfTheExam() {
        users.answer("GET", "/internal/entitlements", 200,
                "{\"items\":[{\"entitlementId\":\"" + entitlement + "\",\"accountId\":\"" + learner.id()
                        + "\",\"family\":\"azure-devops\",\"status\":\"active\"}]}");
        assertProblem(learner.start(PRACTICE), 403, "not-entitled");
    }

    /** It was bought for an exam that has retired since: what is bound to one exam would be worth nothing by now. */
    @Test
    void opensTheSuccessorToWhoeverHasTheFamily() {
        String successor = "{\"exam\":\"ai-103\",\"mode\":\"practice\"}";
        KafkaRecords.send(Topics.EXAMS, "ai-103", "ExamChanged", "ai-103",
                """
                        {"aggregateVersion":5,"exam":"ai-103","title":"AI-103","vendor":"microsoft","status":"active",
                         "family":"azure-ai-engineer","gradingPolicy":"PER_COMPONENT","products":[]}""");
        await().atMost(SOON).until(() -> Stored.count("exam_offer WHERE exam = 'ai-103' AND version = 5") == 1);
        assertProblem(learner.start(successor), 403, "not-entitled");
        grant(1, "active", null);
        await().atMost(SOON).until(() -> version() == 1);
        learner.start(successor).then().statusCode(201);
        learner.start(PRACTICE).then().statusCode(201);
    }

    @Test
    void beginsAndEndsWhileTheServiceRunsWithoutAnyEvent() {
        grant(1, "active", Instant.now().plusSeconds(3_600));
        await().atMost(SOON).until(() -> version() == 1);
        learner.start(PRACTICE).then().statusCode(201);
        moveTo("valid_until = clock_timestamp()");
        assertProblem(learner.start(PRACTICE), 403, "not-entitled");
        moveTo("valid_until = NULL, valid_from = clock_timestamp() + interval '1 h'");
        assertProblem(learner.start(PRACTICE), 403, "not-entitled");
        moveTo("valid_from = clock_timestamp()");
        learner.start(PRACTICE).then().statusCode(201);
    }

    @Test
    void doesNotRefuseAsNotEntitledWhenTheOwnerCanNotBeAsked() {
        users.answer("GET", "/internal/entitlements", 500, "{}");
        assertProblem(learner.start(PRACTICE), 503, "unavailable");
    }

    @Test
    void knowsNoExamThatNobodyHasToldOf() {
        assertProblem(learner.start("{\"exam\":\"no-such-exam\",\"mode\":\"practice\"}"), 404, "not-found");
    }

    @Test
    void doesNotEndARunningSessionWhenTheEntitlementIsRevoked() {
        grant(1, "active", null);
        await().atMost(SOON).until(() -> version() == 1);
        String session = learner.start(PRACTICE).then().statusCode(201).extract().path("id");
        grant(2, "revoked", null);
        await().atMost(SOON).until(() -> version() == 2);
        learner.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        assertProblem(learner.start(PRACTICE), 403, "not-entitled");
        learner.get("/" + session + "/questions").then().statusCode(200);
        learner.submit(session).then().statusCode(202);
    }

    private void moveTo(String time) {
        Stored.change("UPDATE entitlement SET " + time + " WHERE id = '" + entitlement + "'");
    }

    private void grant(int version, String status, Instant validUntil) {
        send(entitlement, learner.id(), version, status, validUntil);
    }

    private void grantToSomebodyElseAndWait() {
        UUID other = UUID.randomUUID();
        // The same key, so the same partition: it is read after what was sent before.
        send(entitlement, other, 1, "active", null);
        UUID marker = UUID.randomUUID();
        KafkaRecords.send(Topics.ENTITLEMENTS, entitlement.toString(), "EntitlementChanged", marker.toString(),
                data(marker, other, 1, "active", null));
        await().atMost(SOON).until(() -> Stored.count("entitlement WHERE id = '" + marker + "'") == 1);
    }

    private static void send(UUID id, UUID account, int version, String status, Instant validUntil) {
        KafkaRecords.send(Topics.ENTITLEMENTS, id.toString(), "EntitlementChanged", id.toString(),
                data(id, account, version, status, validUntil));
    }

    private static String data(UUID id, UUID account, int version, String status, Instant validUntil) {
        return """
                {"aggregateVersion":%d,"entitlementId":"%s","accountId":"%s","family":"azure-ai-engineer","status":"%s",
                 "source":"operator","validFrom":"2026-01-01T00:00:00Z"%s}""".formatted(version, id, account, status,
                validUntil == null ? "" : ",\"validUntil\":\"" + validUntil + "\"");
    }

    private long version() {
        return Stored.count("generate_series(1, (SELECT version FROM entitlement WHERE id = '" + entitlement + "'))");
    }
}
