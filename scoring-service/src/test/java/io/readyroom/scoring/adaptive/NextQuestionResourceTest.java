package io.readyroom.scoring.adaptive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.platform.testing.TestTokens;
import io.readyroom.scoring.ScoringEvents;
import io.readyroom.scoring.ability.ItemParameters;
import io.readyroom.scoring.ability.Model;
import io.readyroom.scoring.ability.ParameterSet;
import io.readyroom.scoring.ability.ParameterSets;
import io.readyroom.scoring.ability.ParameterSets.Origin;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;

/** The contract that exam-service's diagnostic mode is built on. */
@QuarkusTest
class NextQuestionResourceTest {

    private static final String LEAK = "canary-choice";

    @Inject
    ParameterSets sets;
    @Inject
    Pools pools;
    @Inject
    Pool pool;

    private final String exam = "exam-" + UUID.randomUUID();
    private final Map<UUID, UUID> versions = new HashMap<>();

    @BeforeEach
    void aBankOfTwentyFour() {
        KafkaRecords.send("readyroom.exams", exam, "ExamChanged", exam,
                """
                        {"aggregateVersion": 1, "exam": "%s", "title": "Exam", "vendor": "microsoft", "status": "active",
                         "outline": {"version": "2026-04-16", "domains": [{"code": "plan", "title": "Plan", "weightMin": 40, "weightMax": 50},
                           {"code": "vision", "title": "Vision", "weightMin": 50, "weightMax": 60}]}, "gradingPolicy": "PER_COMPONENT",
                         "cut": {"fraction": "0.68", "note": "assumed"}}"""
                        .formatted(exam));
        for (int i = 0; i < 24; i++) {
            UUID question = UUID.randomUUID();
            UUID version = UUID.randomUUID();
            versions.put(question, version);
            publish(question, version, 1, "published", i % 2 == 0 ? "plan" : "vision",
                    i % 3 == 0 ? "easy" : i % 3 == 1 ? "medium" : "hard");
            ScoringEvents.publishKey(version, "single_choice", "{\"choice\": \"" + LEAK + "\"}");
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> ask(List.of(), null, 1).statusCode() == 200
                && pools.of(exam, null, List.of()).await().indefinitely().byDomain().values().stream().mapToInt(List::size)
                        .sum() == 24);
    }

    /** From the first question to the end, as exam-service does it; no step says what is right. */
    @Test
    void leadsThroughASession() {
        List<String> items = new ArrayList<>();
        Set<String> questions = new HashSet<>();
        JsonPath next = JsonPath
                .from(ask(items, null, 7).then().statusCode(200).body(not(containsString(LEAK))).extract().asString());
        assertThat(next.getInt("calibration")).isZero();
        assertThat(next.getDouble("theta")).isEqualTo(0, within(1e-9));
        while (next.get("stop") == null) {
            assertThat(questions.add(next.getString("question.questionId"))).isTrue();
            assertThat(next.getString("question.type")).isEqualTo("single_choice");
            assertThat(next.getString("question.objective")).isEqualTo(next.getString("question.domain") + ".1");
            items.add(item(next.getString("question.questionVersionId"), "wrong"));
            String answer = ask(items, 0, 7).then().statusCode(200).body(not(containsString(LEAK))).extract().asString();
            assertThat(ask(items, 0, 7).asString()).as("asked twice").isEqualTo(answer);
            next = JsonPath.from(answer);
            assertThat(next.getInt("answered")).isEqualTo(items.size());
        }
        assertThat(next.getString("stop")).isEqualTo("decided");
        assertThat(next.<Object> get("question")).isNull();
        assertThat(items).hasSizeBetween(12, 24);
        assertThat(next.getDouble("theta")).isNegative();
    }

    /** A session that is about to start has no form yet, and so no facts that name the policy. */
    @Test
    void needsNoPolicyToBegin() {
        post(TestTokens.service("exam-service"),
                body(List.of(), null, 7).replace("\"gradingPolicy\": \"PER_COMPONENT\", ", "")).then().statusCode(200)
                .body("question.questionId", equalTo(ask(List.of(), null, 7).path("question.questionId")));
    }

    @Test
    void gradesByTheKey() {
        String version = JsonPath.from(ask(List.of(), null, 3).asString()).getString("question.questionVersionId");
        double right = JsonPath.from(ask(List.of(item(version, LEAK)), 0, 3).asString()).getDouble("theta");
        double wrong = JsonPath.from(ask(List.of(item(version, "other")), 0, 3).asString()).getDouble("theta");
        double none = JsonPath.from(ask(List.of("{\"questionVersionId\": \"" + version + "\"}"), 0, 3).asString())
                .getDouble("theta");
        assertThat(right).isPositive();
        assertThat(wrong).isNegative().isEqualTo(none);
    }

    /** Promise: parameters never change under a running session. A stub that takes the newest jumps in mid-session. */
    @Test
    void holdsTheCalibrationThatTheSessionBeganWith() {
        String version = JsonPath.from(ask(List.of(), null, 5).asString()).getString("question.questionVersionId");
        List<String> items = List.of(item(version, LEAK));
        String before = ask(items, 0, 5).asString();
        Map<UUID, ItemParameters> parameters = new HashMap<>();
        versions.values().forEach(id -> parameters.put(id, new ItemParameters(2, 1, 0.25, Model.TWO_PL, 1)));
        pool.withTransaction(tx -> sets.add(tx, new ParameterSet(exam, 1, parameters), Map.of(),
                new Origin(10, 50, null, 3, true, -1))).await().indefinitely();
        sets.refresh(pool, exam).await().indefinitely();
        assertThat(ask(items, 0, 5).asString()).isEqualTo(before);
        JsonPath begun = JsonPath.from(ask(items, null, 5).asString());
        assertThat(begun.getInt("calibration")).isEqualTo(1);
        assertThat(begun.getDouble("theta")).isGreaterThan(JsonPath.from(before).getDouble("theta"));
        ask(items, 9, 5).then().statusCode(400).body("errors.field", hasItem("calibration"));
    }

    /** A question that was retired is drawn no more, and the session that has answered it goes on. */
    @Test
    void forgetsWhatIsRetired() {
        UUID retired = versions.keySet().iterator().next();
        UUID version = versions.get(retired);
        publish(retired, version, 2, "retired", "plan", "easy");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> pools.of(exam, null, List.of()).await().indefinitely().byDomain().values()
                        .stream().flatMap(List::stream).noneMatch(item -> item.questionId().equals(retired)));
        ask(List.of(item(version.toString(), LEAK)), 0, 1).then().statusCode(200).body("answered", equalTo(1));
    }

    @Test
    void refusesWhatMakesNoSession() {
        String version = versions.values().iterator().next().toString();
        ask(List.of("{\"questionVersionId\": \"%s\", \"response\": {\"choices\": [\"x\"]}}".formatted(version)), 0, 1).then()
                .statusCode(422).body("type", equalTo("urn:readyroom:problem:invalid-response"))
                .body("errors.field", hasItem("items[0].response")).body(not(containsString(LEAK)));
        ask(List.of(item(UUID.randomUUID().toString(), "a")), 0, 1).then().statusCode(400)
                .body("errors.field", hasItem("items[0].questionVersionId"));
        ask(List.of(item(version, "a"), item(version, "b")), 0, 1).then().statusCode(400)
                .body("errors.field", hasItem("items[1].questionVersionId"));
        String withoutPolicy = body(List.of(item(version, LEAK)), 0, 1).replace("\"gradingPolicy\": \"PER_COMPONENT\", ", "");
        post(TestTokens.service("exam-service"), withoutPolicy).then().statusCode(400)
                .body("errors.field", hasItem("gradingPolicy"));
        post(TestTokens.service("exam-service"), body(List.of(), null, 1).replace(exam, "nothing")).then().statusCode(404);
        for (String body : new String[] { "{}", "[]", body(List.of(), -1, 1),
                body(List.of(), 0, 1).replace("\"seed\": \"1\"", "\"seed\": \"x\""),
                body(List.of(), 0, 1).replace("PER_COMPONENT", "PER_MOOD"),
                body(List.of(), 0, 1).replace("\"seed\"", "\"sede\"") }) {
            post(TestTokens.service("exam-service"), body).then().statusCode(400)
                    .body("type", equalTo("urn:readyroom:problem:invalid-request"));
        }
    }

    /** The estimate of a running session is nobody's but the service's. */
    @Test
    void isForServicesOnly() {
        UUID account = UUID.randomUUID();
        for (String token : new String[] { TestTokens.learner(account), TestTokens.guest(account),
                TestTokens.with(account, "author", "reviewer", "operator", "admin") }) {
            post(token, body(List.of(), null, 1)).then().statusCode(403);
        }
        given().contentType("application/json").body(body(List.of(), null, 1)).post("/internal/next-question").then()
                .statusCode(401);
    }

    private void publish(UUID question, UUID version, int aggregateVersion, String status, String domain, String difficulty) {
        KafkaRecords.send("readyroom.questions", question.toString(), "QuestionChanged", question.toString(), """
                {"aggregateVersion": %d, "questionId": "%s", "exam": "%s", "currentVersionId": "%s", "status": "%s",
                 "pool": "practice", "language": "en", "type": "single_choice", "difficulty": "%s",
                 "objectiveAssignments": [{"outlineVersion": "2026-04-16", "objective": "%s.1", "domain": "%s"}],
                 "enemies": [], "siblings": []}""".formatted(aggregateVersion, question, exam, version, status, difficulty,
                domain, domain));
    }

    private static String item(String version, String choice) {
        return "{\"questionVersionId\": \"%s\", \"response\": {\"choice\": \"%s\"}}".formatted(version, choice);
    }

    private Response ask(List<String> items, Integer calibration, long seed) {
        return post(TestTokens.service("exam-service"), body(items, calibration, seed));
    }

    private String body(List<String> items, Integer calibration, long seed) {
        return "{\"exam\": \"%s\", %s\"gradingPolicy\": \"PER_COMPONENT\", \"language\": \"en\", \"seed\": \"%d\", \"items\": [%s]}"
                .formatted(exam, calibration == null ? "" : "\"calibration\": " + calibration + ", ", seed,
                        String.join(", ", items));
    }

    private static Response post(String token, String body) {
        return given().auth().oauth2(token).contentType("application/json").body(body).post("/internal/next-question");
    }
}
