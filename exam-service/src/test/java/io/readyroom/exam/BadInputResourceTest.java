package io.readyroom.exam;

import static io.readyroom.exam.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.TestTokens;
import io.restassured.http.ContentType;

/** Every bad input is a problem document with its own slug, and changes nothing. */
@QuarkusTest
class BadInputResourceTest {

    private final Learner learner = Learner.guest();
    private String session;
    private long sessions;

    @BeforeEach
    void start() {
        FormMother.install();
        session = learner.sit("ai-102");
        learner.save(session, 1, 3, "{\"choice\":\"a\"}").then().statusCode(200);
        sessions = Stored.count("exam_session");
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(Stored.count("exam_session")).isEqualTo(sessions);
        assertThat(Stored.count("answer WHERE session_id = '" + session + "' AND revision = 3 AND position = 1"))
                .isEqualTo(1);
        assertThat(Stored.count("answer WHERE session_id = '" + session + "'")).isEqualTo(1);
        learner.get("/" + session).then().body("status", equalTo("open"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'exam':'ai-102','mode':'free','owner':'me'}          | owner",
            "{'exam':'ai-102','mode':'free','filters':{'x':1}}     | filters.x",
            "{'exam':'ai-102','mode':'sleeping'}                   | mode",
            "{'exam':'ai-102'}                                     | mode",
            "{'mode':'free'}                                       | exam",
            "{'exam':'','mode':'free'}                             | exam",
            "{'exam':'ai-102','mode':'free','questionCount':0}     | questionCount",
            "{'exam':'ai-102','mode':'free','questionCount':'5'}   | questionCount",
            "{'exam':'ai-102','mode':'free','questionCount':1.5}   | questionCount",
            "{'exam':'ai-102','mode':'free','language':'english'}  | language",
            "{'exam':102,'mode':'free'}                            | exam" })
    void namesTheFieldOfABadStart(String body, String field) {
        assertProblem(learner.start(body.replace('\'', '"')), 400, "invalid-request").body("errors.field", hasItem(field));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{", "", "[]", "null", "{\"exam\":\"ai-102\",\"mode\":\"free\"} more",
            "{\"exam\":\"ai-102\",\"exam\":\"ai-103\",\"mode\":\"free\"}",
            "{\"exam\":\"ai-102\\u0000\",\"mode\":\"free\"}" })
    void refusesABodyThatIsNotWellFormed(String body) {
        assertProblem(learner.start(body), 400, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'revision':4}                                                  | response",
            "{'response':{'choice':'b'}}                                     | revision",
            "{'response':{'choice':'b'},'revision':0}                        | revision",
            "{'response':{'choice':'b'},'revision':1000001}                  | revision",
            "{'response':{'choice':'b'},'revision':4.5}                      | revision",
            "{'response':{'choice':'b'},'revision':'4'}                      | revision",
            "{'response':{'choice':'b'},'revision':4,'points':1}             | points",
            "{'response':{'choice':'b'},'revision':4,'flagged':'yes'}        | flagged",
            "{'response':{'choice':'b'},'revision':4,'timeSpentMs':-1}       | timeSpentMs",
            "{'response':{'choice':'b'},'revision':4,'confidence':'certain'} | confidence" })
    void namesTheFieldOfABadAnswer(String body, String field) {
        assertProblem(learner.put(session, 1, body.replace('\'', '"')), 400, "invalid-request")
                .body("errors.field", hasItem(field));
    }

    @Test
    void refusesANumberThatFitsNowhere() {
        assertProblem(learner.put(session, 1, "{\"response\":null,\"revision\":99999999999}"), 400, "invalid-request");
        assertProblem(learner.put(session, 1, "{\"response\":null,\"revision\":1e999}"), 400, "invalid-request");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1 | 'b'                                  | response",
            "1 | {'choices':['b']}                    | response.choices",
            "1 | {'choice':'z'}                       | response.choice",
            "2 | {'choices':['a','b','c']}            | response.choices",
            "2 | {'choices':['a','a']}                | response.choices",
            "3 | {'order':['a','b','c','d']}          | response.order",
            "4 | {'matches':{'t1':'s9'}}              | response.matches.t1",
            "5 | {'selections':{'g9':'o1'}}           | response.selections",
            "6 | {'answers':{'s1':1}}                 | response.answers.s1",
            "7 | {'regions':['r1','r2']}              | response.regions",
            "8 | {'text':'this is longer than twenty'} | response.text",
            "8 | {'text':'a\\ud800'}                  | response.text" })
    void namesTheFieldOfAResponseThatDoesNotFit(int position, String response, String field) {
        String json = response.startsWith("'") || response.startsWith("{") ? response.replace('\'', '"') : '"' + response + '"';
        assertProblem(learner.save(session, position, 4, json), 422, "invalid-response")
                .body("errors.field", hasItem(field));
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "9", "-1", "2147483648", "one" })
    void hasNoSuchPosition(String position) {
        assertProblem(learner.request().contentType(ContentType.JSON).body("{\"response\":null,\"revision\":4}")
                .put(Learner.SESSIONS + "/" + session + "/answers/" + position), 404, "not-found");
    }

    @Test
    void refusesTheCharacterThatNoDatabaseStores() {
        assertProblem(learner.save(session, 8, 4, "{\"text\":\"a\\u0000b\"}"), 400, "invalid-request");
        assertProblem(learner.save(session, 8, 4, "{\"te\\u0000xt\":\"ab\"}"), 400, "invalid-request");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        assertProblem(learner.put(session, 8, "{\"response\":{\"text\":\"" + "a".repeat(300_000) + "\"},\"revision\":4}"), 413,
                "too-large");
    }

    @Test
    void refusesOtherMediaTypesAndMethods() {
        assertProblem(learner.request().contentType(ContentType.XML).body("<a/>").post(Learner.SESSIONS), 415,
                "unsupported-media-type");
        assertProblem(learner.request().delete(Learner.SESSIONS + "/" + session), 405, "method-not-allowed");
        assertProblem(learner.request().get(Learner.SESSIONS + "/" + session + "/keys"), 404, "not-found");
    }

    @Test
    void refusesEveryTokenThatIsNotGood() {
        UUID owner = learner.id();
        for (String token : new String[] { TestTokens.expired(owner), TestTokens.foreign(owner), TestTokens.tampered(owner),
                TestTokens.wrongAudience(owner), "nonsense" }) {
            assertProblem(given().auth().oauth2(token).get(Learner.SESSIONS + "/" + session), 401, "not-authenticated");
            assertProblem(given().auth().oauth2(token).contentType(ContentType.JSON)
                    .body("{\"response\":{\"choice\":\"b\"},\"revision\":9}")
                    .put(Learner.SESSIONS + "/" + session + "/answers/1"), 401, "not-authenticated");
            assertProblem(given().auth().oauth2(token).post(Learner.SESSIONS + "/" + session + "/submit"), 401,
                    "not-authenticated");
        }
        assertProblem(given().get(Learner.SESSIONS), 401, "not-authenticated");
        assertProblem(given().auth().oauth2(TestTokens.with(owner, "author")).get(Learner.SESSIONS), 403, "forbidden");
        assertProblem(given().auth().oauth2(TestTokens.service("gateway")).get(Learner.SESSIONS), 403, "forbidden");
    }

    @Test
    void saysOnEveryProblemWhatToQuote() {
        learner.get("/" + UUID.randomUUID()).then().body("traceId", notNullValue()).body("instance", notNullValue())
                .body("retryable", equalTo(false));
    }
}
