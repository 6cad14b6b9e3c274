package io.readyroom.scoring.plan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.ReadyroomTestResource;
import io.readyroom.platform.testing.TestTokens;
import io.readyroom.scoring.LearningMother;
import io.readyroom.scoring.ScoringEvents;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(value = ReadyroomTestResource.class, initArgs = @ResourceArg(name = "database", value = "scoring"))
class PlanResourceTest {

    private final LocalDate examDate = LocalDate.now(ZoneOffset.UTC).plusWeeks(6);

    @Test
    void makesAPlanAndKeepsIt() {
        String exam = exam();
        UUID learner = UUID.randomUUID();
        get(exam, learner, "plan").then().statusCode(404).body("type", equalTo("urn:readyroom:problem:not-found"));
        put(exam, learner, """
                {"examDate": "%s", "hoursPerWeek": 6, "audience": "beginner", "known": ["plan.1"]}""".formatted(examDate))
                .then()
                .statusCode(200).body("exam", equalTo(exam)).body("examDate", equalTo(examDate.toString()))
                .body("audience", equalTo("beginner")).body("known", equalTo(java.util.List.of("plan.1")))
                .body("outlineVersion", equalTo("2026-04-16")).body("notes", empty());
        JsonPath plan = get(exam, learner, "plan").then().statusCode(200).extract().jsonPath();
        assertThat(plan.<String> getList("weeks.tasks.flatten().kind")).contains("drill", "review", "hands_on", "simulation");
        assertThat(plan.<Map<String, Object>> getList("weeks.tasks.flatten()")).allSatisfy(task -> assertThat(task)
                .containsKeys("date", "kind", "title", "minutes", "reason"));
    }

    /** A stub that stored tasks would drill on what the learner has just shown to know. */
    @Test
    void followsWhatWasSat() {
        String exam = exam();
        UUID learner = UUID.randomUUID();
        put(exam, learner, "{\"examDate\": \"%s\", \"hoursPerWeek\": 6}".formatted(examDate));
        String before = reasons(exam, learner);
        assertThat(before).contains("nothing answered yet");
        LearningMother.simulate(learner, exam, Instant.now().minus(Duration.ofHours(1)));
        assertThat(reasons(exam, learner)).contains("right of 10").isNotEqualTo(before);
    }

    @Test
    void isACalendar() {
        String exam = exam();
        UUID learner = UUID.randomUUID();
        put(exam, learner, "{\"examDate\": \"%s\", \"hoursPerWeek\": 6}".formatted(examDate));
        String calendar = get(exam, learner, "plan.ics").then().statusCode(200).contentType(startsWith("text/calendar"))
                .header("Content-Disposition", containsString("plan.ics")).extract().asString();
        assertThat(calendar).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n")
                .contains("Analyse\\; find\\, name");
        assertThat(calendar.lines())
                .allSatisfy(line -> assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                        .isLessThanOrEqualTo(75));
        get(exam, UUID.randomUUID(), "plan.ics").then().statusCode(404);
    }

    @Test
    void namesWhatIsWrong() {
        String exam = exam();
        UUID learner = UUID.randomUUID();
        refused(exam, learner, "{\"hoursPerWeek\": 6}", "examDate");
        refused(exam, learner, "{\"examDate\": \"%s\", \"hoursPerWeek\": 0}".formatted(examDate), "hoursPerWeek");
        refused(exam, learner, "{\"examDate\": \"%s\", \"hoursPerWeek\": 41}".formatted(examDate), "hoursPerWeek");
        refused(exam, learner, "{\"examDate\": \"%s\", \"hoursPerWeek\": 6, \"audience\": \"x\"}".formatted(examDate),
                "audience");
        refused(exam, learner, "{\"examDate\": \"%s\", \"hoursPerWeek\": 6, \"known\": [\"x\"]}".formatted(examDate), "known");
        refused(exam, learner, "{\"examDate\": \"%s\", \"hoursPerWeek\": 6, \"tasks\": []}".formatted(examDate), "tasks");
        for (LocalDate date : new LocalDate[] { LocalDate.now(ZoneOffset.UTC), examDate.plusYears(2) }) {
            refused(exam, learner, "{\"examDate\": \"%s\", \"hoursPerWeek\": 6}".formatted(date), "examDate");
        }
        get(exam, learner, "plan").then().statusCode(404);
        put("no-such-exam", learner, "{\"examDate\": \"%s\", \"hoursPerWeek\": 6}".formatted(examDate)).then().statusCode(404);
    }

    @Test
    void letsOnlyLearnersAndGuestsIn() {
        given().get("/v1/me/exams/x/plan").then().statusCode(401);
        given().get("/v1/me/exams/x/plan.ics").then().statusCode(401);
        given().auth().oauth2(TestTokens.with(UUID.randomUUID(), "operator")).get("/v1/me/exams/x/plan").then().statusCode(403);
    }

    /** A stub that only updates the owner fails where both have a plan, and with it the whole claim. */
    @Test
    void goesAlongWhenAGuestBecomesAnAccount() {
        String one = exam();
        String both = exam();
        UUID guest = UUID.randomUUID();
        UUID account = UUID.randomUUID();
        put(one, guest, "{\"examDate\": \"%s\", \"hoursPerWeek\": 6}".formatted(examDate));
        put(both, guest, "{\"examDate\": \"%s\", \"hoursPerWeek\": 6}".formatted(examDate));
        put(both, account, "{\"examDate\": \"%s\", \"hoursPerWeek\": 9}".formatted(examDate));
        ScoringEvents.claim(guest, account);
        await().until(() -> get(one, account, "plan").statusCode() == 200);
        get(one, account, "plan").then().body("hoursPerWeek", equalTo(6));
        get(both, account, "plan").then().body("hoursPerWeek", equalTo(9));
        get(one, guest, "plan").then().statusCode(404);
        get(both, guest, "plan").then().statusCode(404);
    }

    private static String exam() {
        String exam = LearningMother.publishExam();
        await().until(() -> given().get("/v1/exams/{code}/calibration", exam).statusCode() == 200);
        return exam;
    }

    private static String reasons(String exam, UUID learner) {
        return get(exam, learner, "plan").jsonPath().getList("weeks.tasks.flatten().reason").toString();
    }

    private static void refused(String exam, UUID learner, String body, String field) {
        put(exam, learner, body).then().statusCode(400).body("type", equalTo("urn:readyroom:problem:invalid-request"))
                .body("errors", hasSize(1)).body("errors.field", hasItem(containsString(field)));
    }

    private static Response put(String exam, UUID learner, String body) {
        return given().auth().oauth2(TestTokens.learner(learner)).contentType(ContentType.JSON).body(body)
                .put("/v1/me/exams/{code}/plan", exam);
    }

    private static Response get(String exam, UUID learner, String what) {
        return given().auth().oauth2(TestTokens.learner(learner)).get("/v1/me/exams/{code}/" + what, exam);
    }
}
