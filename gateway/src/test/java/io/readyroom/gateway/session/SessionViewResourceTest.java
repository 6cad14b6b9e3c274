package io.readyroom.gateway.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.ReadyroomTestResource;
import io.readyroom.platform.testing.StubResponse;
import io.readyroom.platform.testing.StubUpstream;
import io.readyroom.platform.testing.TestTokens;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(ReadyroomTestResource.class)
class SessionViewResourceTest {

    private static final String NOT_FOUND = """
            {"type":"urn:readyroom:problem:not-found","title":"There is nothing here","status":404,
             "detail":"The session does not exist, or is not yours."}""";

    @Inject
    MeterRegistry metrics;

    private final StubUpstream question = StubUpstream.of("question-service");
    private final StubUpstream exam = StubUpstream.of("exam-service");
    private final StubUpstream scoring = StubUpstream.of("scoring-service");
    private final UUID session = UUID.randomUUID();
    private final SessionMother mother = new SessionMother(session);
    private final String token = TestTokens.guest(UUID.randomUUID());

    @BeforeEach
    void forget() {
        List.of(question, exam, scoring).forEach(StubUpstream::reset);
    }

    @Test
    void joinsSlotsWithVersionsInTheSessionsOwnOrder() {
        mother.slots(exam);
        mother.versions(question);
        get("questions?from=1&limit=10").statusCode(200)
                .body("items.position", contains(1, 2)).body("items[0].options.id", contains("c", "a", "b"))
                .body("items[0].options.text", contains("C", "A", "B")).body("items[0].stem", equalTo("Which?"))
                .body("items[0].response.choice", equalTo("a")).body("items[0].revision", equalTo(3))
                .body("items[0].flagged", equalTo(true)).body("items[0].maxPoints", equalTo(1))
                .body("items[1].gaps[0].options.id", contains("o2", "o1"))
                .body("items[1].gaps[1].options.id", contains("o1", "o2"))
                .body("items[1].stimulus.tabs[0].title", equalTo("T")).body("items[1]", not(hasKey("response")))
                .body("items[1]", not(hasKey("options"))).body("items[1].revision", equalTo(0))
                .body("items[0]", not(hasKey("shape"))).body("items[0]", not(hasKey("content")));
        assertThat(exam.requests()).singleElement().satisfies(asked -> {
            assertThat(asked.query()).contains("from=1").contains("limit=10");
            assertThat(asked.header("Authorization")).contains("Bearer " + token);
        });
    }

    /**
     * A query in another order is the resource's; the short way is taken once the versions are known. A text that was cut or
     * joined wrongly, or escaped in another way, is another text.
     */
    @Test
    void composesTheSameByTheShortWay() {
        EveryTypeMother everyType = new EveryTypeMother(session);
        everyType.slots(exam);
        everyType.versions(question);
        String byResource = get("questions?limit=10&from=1").statusCode(200).body("items.position.size()", equalTo(10))
                .extract().asString();
        double before = shortWay();
        int asked = exam.requests().size();
        assertThat(get("questions?from=1&limit=10").statusCode(200).extract().asString()).isEqualTo(byResource);
        assertThat(shortWay()).isEqualTo(before + 1);
        assertThat(exam.requests()).as("asked once, so not passed on to the resource").hasSize(asked + 1);
    }

    /** A short way that guessed would show a page where the resource says that it can't. */
    @Test
    void leavesAnOrderThatDoesNotFitToTheResource() {
        mother.slots(exam);
        mother.versions(question);
        get("questions").statusCode(200);
        exam.answer("GET", "/v1/exam-sessions/" + session + "/questions", 200, """
                {"items":[{"position":1,"questionVersionId":"%s","type":"single_choice","maxPoints":1,"section":1,"revision":0,
                  "flagged":false,"locked":false,"shape":{"options":["a","nowhere"]}}]}""".formatted(SessionMother.CHOICE));
        int asked = exam.requests().size();
        get("questions").statusCode(greaterThanOrEqualTo(500)).body(not(containsString("Which?")));
        assertThat(exam.requests()).hasSize(asked + 2);
    }

    private double shortWay() {
        return metrics.get("readyroom.hot.requests").counter().count();
    }

    /** A gateway that passed on what question-service says would show the canary as soon as that one made a mistake. */
    @Test
    void hasNoPlaceForAKeyEvenWhenAServiceSendsOne() {
        mother.slots(exam);
        mother.versions(question);
        get("questions").statusCode(200).body(not(containsString(SessionMother.CANARY)))
                .body(not(containsString("explanation")))
                .body(not(containsString("\"key\""))).body(not(containsString("correct")));
    }

    @Test
    void readsAVersionOnceAndWithItsOwnToken() {
        mother.slots(exam);
        mother.versions(question);
        get("questions").statusCode(200);
        long before = question.requests().size();
        get("questions").statusCode(200);
        assertThat(question.requests()).hasSize((int) before);
        assertThat(question.requests()).allSatisfy(asked -> assertThat(asked.header("Authorization")).get().asString()
                .startsWith("Bearer ").isNotEqualTo("Bearer " + token));
    }

    @Test
    void looksNothingUpForASessionThatIsSomebodyElses() {
        exam.answer("GET", "/v1/exam-sessions/" + session + "/questions", 404, NOT_FOUND);
        mother.versions(question);
        get("questions").statusCode(404).body("type", endsWith(":not-found")).body("detail", containsString("not yours"));
        assertThat(question.requests()).isEmpty();
    }

    @Test
    void refusesPositionsAndLimitsThatMakeNoSense() {
        get("questions?from=0").statusCode(400).body("type", endsWith(":invalid-request"));
        get("questions?limit=101").statusCode(400).body("errors.field", hasItem("limit"));
        given().auth().oauth2(token).get("/v1/exam-sessions/not-an-id/questions").then().statusCode(404);
        assertThat(exam.requests()).isEmpty();
    }

    @Test
    void passesTheResultOnAsItIs() {
        mother.result(scoring, session);
        get("result").statusCode(200).body("revision", equalTo(2)).body("$", hasKey("scaled")).body("scaled", nullValue())
                .body("new.field", equalTo(1.5f));
        assertThat(exam.requests()).isEmpty();
    }

    /** A stub that reads it as text, or as JSON, breaks the document or loses its name and tag. */
    @Test
    void passesTheReportOnWithItsNameAndTag() {
        String document = "%PDF-1.7 \u00e9\u0000" + "x".repeat(60_000);
        scoring.on("GET", report(), request -> request.header("If-None-Match").isPresent()
                ? new StubResponse(304, "", Map.of("ETag", "\"t\""), 0)
                : new StubResponse(200, document, Map.of("Content-Type", "application/pdf", "ETag", "\"t\"", "Cache-Control",
                        "private, no-cache", "Content-Disposition", "attachment; filename=\"a.pdf\""), 0));
        byte[] passed = get("result/report.pdf").statusCode(200).contentType("application/pdf").header("ETag", "\"t\"")
                .header("Cache-Control", "private, no-cache")
                .header("Content-Disposition", "attachment; filename=\"a.pdf\"").extract().asByteArray();
        assertThat(passed).isEqualTo(document.getBytes(StandardCharsets.UTF_8));
        given().auth().oauth2(token).header("If-None-Match", "\"t\"").get(report()).then().statusCode(304)
                .header("ETag", "\"t\"");
        assertThat(exam.requests()).isEmpty();
    }

    @Test
    void saysOfAReportWhatItSaysOfItsResult() {
        scoring.answer("GET", report(), 404, NOT_FOUND);
        scoring.answer("GET", "/v1/exam-sessions/" + session + "/result", 404, NOT_FOUND);
        mother.status(exam, session, "submitted");
        get("result/report.pdf").statusCode(202).header("Retry-After", "1").body("status", equalTo("submitted"));
        mother.status(exam, session, "open");
        get("result/report.pdf").statusCode(409).body("type", endsWith(":not-submitted"));
        exam.answer("GET", "/v1/exam-sessions/" + session, 404, NOT_FOUND);
        get("result/report.pdf").statusCode(404).body("type", endsWith(":not-found"));
        scoring.answer("GET", report(), 503, "{}");
        get("result/report.pdf").statusCode(503).header("Retry-After", notNullValue());
    }

    private String report() {
        return "/v1/exam-sessions/" + session + "/result/report.pdf";
    }

    @Test
    void saysThatAResultIsOnItsWay() {
        scoring.answer("GET", "/v1/exam-sessions/" + session + "/result", 404, NOT_FOUND);
        mother.status(exam, session, "submitted");
        get("result").statusCode(202).header("Retry-After", "1").body("status", equalTo("submitted"));
        scoring.answer("GET", "/v1/exam-sessions/" + session + "/result", 202, "{}");
        get("result").statusCode(202).header("Retry-After", "1").body("status", equalTo("pending_grading"));
    }

    @Test
    void refusesAResultBeforeTheSubmitAndOfAnotherPerson() {
        scoring.answer("GET", "/v1/exam-sessions/" + session + "/result", 404, NOT_FOUND);
        mother.status(exam, session, "open");
        get("result").statusCode(409).body("type", endsWith(":not-submitted"));
        mother.status(exam, session, "abandoned");
        get("result").statusCode(409).body("type", endsWith(":not-submitted")).body("detail", containsString("abandoned"));
        exam.answer("GET", "/v1/exam-sessions/" + session, 404, NOT_FOUND);
        get("result").statusCode(404).body("type", endsWith(":not-found"));
    }

    @Test
    void composesTheReviewFromScoringFirst() {
        mother.slots(exam);
        mother.versions(question);
        mother.rationales(question);
        mother.graded(scoring);
        get("review").statusCode(200).body("items[0].key.choice", equalTo("c")).body("items[0].points", equalTo(0))
                .body("items[0].options.id", contains("c", "a", "b")).body("items[0].stem", equalTo("Which?"))
                .body("items[0].explanations.a", equalTo("Would be right if."))
                .body("items[0].explanations.general", equalTo("So."))
                .body("items[0].references[0].url", equalTo("https://learn.microsoft.com/x"))
                .body("items[0].response.choice", equalTo("a")).body("items[1].voided", equalTo(true))
                .body("items[1].gaps[0].options.id", contains("o2", "o1")).body(not(containsString(SessionMother.CANARY)));
    }

    /** Shown as the response, it would look as if it had been scored. */
    @Test
    void showsWhatCameTooLateBesideTheResponse() {
        mother.slotsWithLateAnswer(exam);
        mother.versions(question);
        mother.rationales(question);
        mother.graded(scoring);
        get("review").statusCode(200).body("items[0].response.choice", equalTo("a"))
                .body("items[0].late.response.choice", equalTo("b"))
                .body("items[0].late.receivedAt", equalTo("2026-11-23T12:00:07.250Z"))
                .body("items[0].late.unverified", equalTo(true)).body("items[1]", not(hasKey("late")))
                .body("items[0].options.id.size()", equalTo(3));
        get("questions").statusCode(200).body("items[0]", not(hasKey("late")));
    }

    /** Keys are scoring-service's to show: a review that asks question-service first would leak on the way. */
    @Test
    void looksUpNoRationaleBeforeScoringHasAllowedIt() {
        scoring.answer("GET", "/v1/exam-sessions/" + session + "/review", 404, NOT_FOUND);
        mother.status(exam, session, "open");
        get("review").statusCode(409).body("type", endsWith(":review-not-available"));
        scoring.answer("GET", "/v1/exam-sessions/" + session + "/review", 409,
                "{\"type\":\"urn:readyroom:problem:review-not-available\",\"title\":\"t\",\"status\":409,\"detail\":\"never\"}");
        get("review").statusCode(409).body("detail", equalTo("never"));
        assertThat(question.requests()).isEmpty();
    }

    @Test
    void showsAReviewInTheAuthorsOrderWhenTheSlotsCantBeRead() {
        mother.versions(question);
        mother.rationales(question);
        mother.graded(scoring);
        get("review").statusCode(200).body("items[0].key.choice", equalTo("c")).body("items[0].options.id.size()", equalTo(3));
    }

    /** By the resource, and then by the short way; the services decide which session the token opens. */
    @Test
    void letsACandidateIn() {
        mother.slots(exam);
        mother.versions(question);
        mother.result(scoring, session);
        String candidate = TestTokens.candidate(UUID.randomUUID(), UUID.randomUUID(), session);
        for (String part : List.of("questions?limit=10&from=1", "questions?from=1&limit=10", "result")) {
            given().auth().oauth2(candidate).get("/v1/exam-sessions/" + session + "/" + part).then().statusCode(200);
        }
        assertThat(exam.requests()).allSatisfy(asked -> assertThat(asked.header("Authorization"))
                .contains("Bearer " + candidate));
    }

    @Test
    void needsALearnersToken() {
        given().get("/v1/exam-sessions/" + session + "/questions").then().statusCode(401);
        given().auth().oauth2(TestTokens.with(UUID.randomUUID(), "partner")).get("/v1/exam-sessions/" + session + "/result")
                .then().statusCode(403);
        assertThat(exam.requests()).isEmpty();
    }

    private ValidatableResponse get(String part) {
        return given().auth().oauth2(token).get("/v1/exam-sessions/" + session + "/" + part).then();
    }
}
