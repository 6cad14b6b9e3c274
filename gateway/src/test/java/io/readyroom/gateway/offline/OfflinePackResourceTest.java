package io.readyroom.gateway.offline;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.ReadyroomTestResource;
import io.readyroom.platform.testing.StubUpstream;
import io.readyroom.platform.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(ReadyroomTestResource.class)
class OfflinePackResourceTest {

    private static final String KEY = "canary-key-51c2";
    private static final String ONE = "/v1/media/" + "a".repeat(64);
    private static final String TWO = "/v1/media/" + "0b".repeat(32);
    private static final String THREE = "/v1/media/" + "c9".repeat(32);

    private final StubUpstream question = StubUpstream.of("question-service");
    private final StubUpstream exam = StubUpstream.of("exam-service");
    private final UUID session = UUID.randomUUID();
    private final UUID choice = UUID.randomUUID();
    private final UUID spot = UUID.randomUUID();
    private final String token = TestTokens.learner(UUID.randomUUID());

    @BeforeEach
    void install() {
        List.of(question, exam).forEach(StubUpstream::reset);
        exam.answer("POST", path(), 200, """
                {"sessionId":"%s","exam":"ai-102","mode":"practice","language":"en","gradingPolicy":"PER_COMPONENT",
                 "expiresAt":"2026-12-04T10:00:00Z","new":1,"items":[
                  {"position":1,"questionVersionId":"%s","type":"single_choice","maxPoints":1,"section":1,"revision":3,
                   "response":{"choice":"a"},"flagged":true,"locked":true,"key":{"choice":"%s"},
                   "shape":{"type":"single_choice","options":["c","a","b"]}},
                  {"position":2,"questionVersionId":"%s","type":"hotspot","maxPoints":1,"section":1,"revision":0,
                   "flagged":false,"locked":false,"key":{"regions":["r1"]},
                   "shape":{"type":"hotspot","regions":["r2","r1"],"select":1}}]}""".formatted(session, choice, KEY, spot));
        question.answer("GET", "/internal/question-versions", 200, """
                {"items":[
                  {"questionVersionId":"%s","type":"single_choice","maxPoints":1,"language":"en",
                   "stem":"Which of ![the two](%s)?","options":[{"id":"a","text":"A"},{"id":"b","text":"![B](%s)"},
                     {"id":"c","text":"C"}]},
                  {"questionVersionId":"%s","type":"hotspot","maxPoints":1,"language":"en","stem":"Where?","select":1,
                   "image":{"url":"%s","width":640,"height":480,"alt":"A picture"},
                   "regions":[{"id":"r1","shape":"rect","coords":[0,0,10,20],"label":"one"},
                              {"id":"r2","shape":"rect","coords":[5,5,1,1],"label":"two"}]}]}"""
                .formatted(choice, ONE, TWO, spot, TWO));
        question.answer("GET", "/internal/rationales", 200, """
                {"items":[{"questionVersionId":"%s","explanations":{"c":"Right, see ![this](%s).","general":"So."},
                  "references":[{"title":"Docs","url":"https://learn.microsoft.com/x","checkedAt":"2026-11-23"}]}]}"""
                .formatted(choice, THREE));
    }

    /** A stub would pass exam-service's half on as it is, or forget the pictures that only an explanation shows. */
    @Test
    void joinsKeysWithContentsInTheSessionsOrderAndListsEveryPicture() {
        pack().statusCode(200).body("sessionId", equalTo(session.toString())).body("exam", equalTo("ai-102"))
                .body("mode", equalTo("practice")).body("language", equalTo("en"))
                .body("gradingPolicy", equalTo("PER_COMPONENT")).body("expiresAt", equalTo("2026-12-04T10:00:00Z"))
                .body("items.position", contains(1, 2)).body("items[0].options.id", contains("c", "a", "b"))
                .body("items[0].stem", containsString("Which of")).body("items[0].key.choice", equalTo(KEY))
                .body("items[0].response.choice", equalTo("a")).body("items[0].revision", equalTo(3))
                .body("items[0].flagged", equalTo(true)).body("items[0].locked", equalTo(true))
                .body("items[0].explanations.general", equalTo("So.")).body("items[0].references[0].title", equalTo("Docs"))
                .body("items[1].regions.id", contains("r2", "r1")).body("items[1].key.regions", contains("r1"))
                .body("items[1]", not(hasKey("response"))).body("items[1].explanations", equalTo(Map.of()))
                .body("items[1]", not(hasKey("shape"))).body("$", not(hasKey("new")))
                .body("media.url", contains(ONE, TWO, THREE)).header("Cache-Control", "no-store");
        assertThat(exam.requests()).singleElement().satisfies(
                asked -> assertThat(asked.header("Authorization")).contains("Bearer " + token));
        assertThat(question.requests()).isNotEmpty().allSatisfy(asked -> assertThat(asked.header("Authorization")).get()
                .asString().startsWith("Bearer ").isNotEqualTo("Bearer " + token));
    }

    /** A gateway that asked question-service at the same time would look up what nobody may have. */
    @Test
    void looksNothingUpBeforeExamServiceHasAllowedIt() {
        for (String slug : List.of("not-in-policy", "session-closed")) {
            exam.answer("POST", path(), 409,
                    "{\"type\":\"urn:readyroom:problem:" + slug + "\",\"title\":\"t\",\"status\":409,\"detail\":\"Why.\"}");
            pack().statusCode(409).body("type", endsWith(":" + slug)).body("detail", equalTo("Why."));
        }
        exam.answer("POST", path(), 404,
                "{\"type\":\"urn:readyroom:problem:not-found\",\"title\":\"t\",\"status\":404,\"detail\":\"No.\"}");
        pack().statusCode(404).body("type", endsWith(":not-found"));
        assertThat(question.requests()).isEmpty();
    }

    /** Half a pack would teach that the key is right and not why. */
    @Test
    void givesNothingWhenOnlyAPartCanBeHad() {
        question.answer("GET", "/internal/rationales", 500, "{}");
        pack().statusCode(503).header("Retry-After", notNullValue()).body(not(containsString(KEY)));
        exam.answer("POST", path(), 503, "{}");
        pack().statusCode(503).header("Retry-After", notNullValue());
    }

    @Test
    void readsABodyThatSaysNothing() {
        given().auth().oauth2(token).contentType(ContentType.JSON).body("{}").post(path()).then().statusCode(200);
    }

    @Test
    void needsALearnersToken() {
        given().post(path()).then().statusCode(401);
        given().auth().oauth2(TestTokens.with(UUID.randomUUID(), "partner")).post(path()).then().statusCode(403);
        given().auth().oauth2(token).get(path()).then().statusCode(405).header("Allow", "POST");
        assertThat(exam.requests()).isEmpty();
    }

    private ValidatableResponse pack() {
        return given().auth().oauth2(token).post(path()).then();
    }

    private String path() {
        return "/v1/exam-sessions/" + session + "/offline-pack";
    }
}
