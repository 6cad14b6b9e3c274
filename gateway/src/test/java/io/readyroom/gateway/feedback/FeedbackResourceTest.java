package io.readyroom.gateway.feedback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.ReadyroomTestResource;
import io.readyroom.platform.testing.StubRequest;
import io.readyroom.platform.testing.StubResponse;
import io.readyroom.platform.testing.StubUpstream;
import io.readyroom.platform.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Promise: why an answer is right comes with its feedback, for the version that exam-service names and for no other. */
@QuarkusTest
@QuarkusTestResource(ReadyroomTestResource.class)
class FeedbackResourceTest {

    private static final UUID VERSION = UUID.fromString("01890000-0000-7000-8000-0000000000f1");
    private static final String SAVED = "{\"position\":1,\"revision\":2,\"savedAt\":\"2026-11-27T10:00:00.5Z\","
            + "\"feedback\":{\"points\":1,\"maxPoints\":1,\"key\":{\"choice\":\"a\"},\"new\":1.50},\"more\":[1]}";

    private final StubUpstream question = StubUpstream.of("question-service");
    private final StubUpstream exam = StubUpstream.of("exam-service");
    private final String token = TestTokens.guest(UUID.randomUUID());
    private final String path = "/v1/exam-sessions/" + UUID.randomUUID() + "/answers/1";

    @BeforeEach
    void forget() {
        List.of(question, exam).forEach(StubUpstream::reset);
        question.answer("GET", "/internal/rationales", 200, """
                {"items":[{"questionVersionId":"%s","explanations":{"a":"Because.","general":"So."},
                  "references":[{"title":"Docs","url":"https://learn.microsoft.com/x","checkedAt":"2026-01-01"}]}]}"""
                .formatted(VERSION));
    }

    @Test
    void joinsExplanationsAndReferencesAndHidesTheHeader() {
        feedback(SAVED);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> save().statusCode(200)
                .body("feedback.explanations.a", equalTo("Because.")));
        save().statusCode(200).body("position", equalTo(1)).body("revision", equalTo(2))
                .body("savedAt", equalTo("2026-11-27T10:00:00.5Z"))
                .body("feedback.points", equalTo(1)).body("feedback.key.choice", equalTo("a"))
                .body("feedback.new", equalTo(1.5f)).body("more[0]", equalTo(1))
                .body("feedback.explanations.general", equalTo("So."))
                .body("feedback.references[0].url", equalTo("https://learn.microsoft.com/x"))
                .header(Explanations.VERSION_HEADER, nullValue());
        assertThat(asked()).isNotEmpty().allSatisfy(request -> {
            assertThat(request.query()).isEqualTo("ids=" + VERSION);
            assertThat(request.header("Authorization")).get().asString().isNotEqualTo("Bearer " + token);
        });
    }

    /** A gateway that joined whatever is asked about would be a way to every explanation. */
    @Test
    void asksForNothingThatExamServiceDoesNotName() {
        exam.answer("PUT", path, 200, SAVED);
        given().auth().oauth2(token).contentType(ContentType.JSON).header(Explanations.VERSION_HEADER, VERSION.toString())
                .body("{\"response\":null,\"revision\":2}").put(path).then().statusCode(200).body(equalTo(SAVED));
        exam.on("PUT", path, request -> StubResponse.json(409, "{\"type\":\"urn:readyroom:problem:slot-locked\"}")
                .withHeader(Explanations.VERSION_HEADER, VERSION.toString()));
        save().statusCode(409).header(Explanations.VERSION_HEADER, nullValue());
        exam.on("PUT", path, request -> StubResponse.json(200, SAVED).withHeader(Explanations.VERSION_HEADER, "no id"));
        save().statusCode(200).body(equalTo(SAVED)).header(Explanations.VERSION_HEADER, nullValue());
        exam.on("GET", "/v1/exam-sessions", request -> StubResponse.json(200, SAVED)
                .withHeader(Explanations.VERSION_HEADER, VERSION.toString()));
        given().auth().oauth2(token).get("/v1/exam-sessions").then().statusCode(200).body(equalTo(SAVED))
                .header(Explanations.VERSION_HEADER, nullValue());
        assertThat(asked()).isEmpty();
    }

    /** The answer is saved: a service that is away or slow must not make it look otherwise. */
    @Test
    void passesTheAnswerOnWithoutExplanationsWhenTheyCantBeHad() {
        feedback(SAVED);
        question.answer("GET", "/internal/rationales", 200, "{\"items\":[]}");
        save().statusCode(200).body(equalTo(SAVED));
        question.answer("GET", "/internal/rationales", 503, "{}");
        save().statusCode(200).body(equalTo(SAVED));
        question.on("GET", "/internal/rationales", request -> StubResponse.json(200, "{\"items\":[]}").after(2_500));
        save().statusCode(200).body(equalTo(SAVED)).time(lessThan(2_400L));
    }

    @Test
    void leavesAnAnswerWithoutFeedbackAsItIs() {
        String bare = "{\"position\":1,  \"revision\":2}";
        feedback(bare);
        save().statusCode(200).body(equalTo(bare)).body("", not(hasKey("feedback")));
    }

    private void feedback(String body) {
        exam.on("PUT", path, request -> StubResponse.json(200, body).withHeader(Explanations.VERSION_HEADER,
                VERSION.toString()));
    }

    private ValidatableResponse save() {
        return given().auth().oauth2(token).contentType(ContentType.JSON)
                .body("{\"response\":{\"choice\":\"a\"},\"revision\":2}").put(path).then();
    }

    private List<StubRequest> asked() {
        return question.requests().stream().filter(request -> request.path().equals("/internal/rationales")).toList();
    }
}
