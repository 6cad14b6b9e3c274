package io.readyroom.exam.offline;

import static io.readyroom.exam.Problems.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.PracticeMother;
import io.readyroom.exam.Stored;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.EventContracts;
import io.readyroom.platform.testing.KafkaRecords;
import io.readyroom.platform.testing.StubResponse;
import io.readyroom.platform.testing.StubUpstream;
import io.readyroom.platform.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
class OfflinePackResourceTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Learner learner = Learner.registered();
    private StubUpstream scoring;
    private String session;

    @BeforeEach
    void start() {
        scoring = PracticeMother.install();
        session = PracticeMother.start(learner, PracticeMother.DRILL);
    }

    /** A stub would leave out what was answered before, or send the keys and count the answers all the same. */
    @Test
    void handsOutSlotsAnswersAndKeysAndMeasuresNothingFromThenOn() {
        learner.save(session, 1, 3, "{\"choice\":\"b\"}").then().statusCode(200);
        assertThat(isMeasured()).isTrue();
        learner.get("/" + session).then().body("measured", equalTo(true));
        JsonPath pack = pack(learner, session).then().statusCode(200).body("sessionId", equalTo(session))
                .body("exam", equalTo("drill")).body("mode", equalTo("practice")).body("language", equalTo("en"))
                .body("gradingPolicy", equalTo("PER_COMPONENT")).body("items", hasSize(FormMother.SLOTS))
                .body("items[0].response.choice", equalTo("b")).body("items[0].revision", equalTo(3))
                .body("items[1]", not(hasKey("response"))).body("items[1].revision", equalTo(0))
                .body("items[1].type", equalTo("multiple_response")).body("items[1].shape.select", equalTo(2))
                .body("items[1].section", equalTo(1)).extract().jsonPath();
        for (int position = 1; position <= FormMother.SLOTS; position++) {
            assertThat(pack.getInt("items[" + (position - 1) + "].position")).isEqualTo(position);
            assertThat(pack.getString("items[" + (position - 1) + "].questionVersionId"))
                    .isEqualTo(FormMother.versionId(position).toString());
            assertThat(pack.getString("items[" + (position - 1) + "].key.choice")).isEqualTo(PracticeMother.key(position));
        }
        assertThat(expiry(pack)).isBetween(Instant.now().plus(Duration.ofDays(7)).minus(MINUTE),
                Instant.now().plus(Duration.ofDays(7)).plus(MINUTE));
        assertThat(isMeasured()).isFalse();
        learner.get("/" + session).then().body("measured", equalTo(false));
        learner.get("").then().body("items.find { it.id == '" + session + "' }.measured", equalTo(false));
    }

    /** What is asked is what an unanswered question is worth: a stub that asked with the answers would grade them, too. */
    @Test
    void asksForKeysWithoutAnyResponseAndInItsOwnName() {
        learner.save(session, 1, 1, "{\"choice\":\"b\"}").then().statusCode(200);
        scoring.requests().forEach(asked -> assertThat(asked.path()).isNotEqualTo("/internal/grades/batch"));
        pack(learner, session).then().statusCode(200);
        assertThat(scoring.requests()).filteredOn(asked -> asked.path().equals("/internal/grades/batch")).singleElement()
                .satisfies(asked -> {
                    JsonPath body = JsonPath.from(asked.body());
                    assertThat(body.getList("grades")).hasSize(FormMother.SLOTS);
                    assertThat(body.getList("grades.response")).containsOnlyNulls();
                    assertThat(body.getList("grades.gradingPolicy")).containsOnly("PER_COMPONENT");
                    assertThat(asked.header("Authorization")).isPresent().get().asString().doesNotContain(learner.token());
                });
    }

    @Test
    void isTheSamePackWhenItIsAskedForAgain() {
        JsonPath first = pack(learner, session).then().statusCode(200).extract().jsonPath();
        JsonPath second = pack(learner, session).then().statusCode(200).extract().jsonPath();
        assertThat(second.getMap("")).isEqualTo(first.getMap(""));
        learner.save(session, 2, 1, "{\"choices\":[\"a\"]}").then().statusCode(200);
        pack(learner, session).then().statusCode(200).body("items[1].revision", equalTo(1))
                .body("expiresAt", equalTo(first.getString("expiresAt")));
    }

    /** A stub that kept the first end for ever would hand out packs that nobody may use. */
    @Test
    void lastsAnewWhenTheFirstOneIsOver() {
        JsonPath first = pack(learner, session).then().statusCode(200).extract().jsonPath();
        Stored.change("UPDATE exam_session SET pack_expires_at = clock_timestamp() - interval '1 s' WHERE id = '" + session
                + "'");
        assertThat(expiry(pack(learner, session).then().statusCode(200).extract().jsonPath()))
                .isAfterOrEqualTo(expiry(first));
    }

    @Test
    void endsWithItsSessionAtTheLatest() {
        String brief = PracticeMother.start(learner, PracticeMother.HOUR);
        Instant before = Instant.now();
        assertThat(expiry(pack(learner, brief).then().statusCode(200).extract().jsonPath()))
                .isBetween(before.plus(Duration.ofMinutes(59)), Instant.now().plus(Duration.ofMinutes(61)));
    }

    /** A stub that looked at the policy alone, or at the mode alone, would give one of these away. */
    @ParameterizedTest
    @ValueSource(strings = { "free", "missed", "exam", "diagnostic" })
    void refusesModesWithoutOne(String mode) {
        Stored.change("UPDATE exam_session SET mode = '" + mode + "' WHERE id = '" + session + "'");
        assertRefused(session, "not-in-policy");
    }

    @ParameterizedTest
    @ValueSource(strings = { "topic", "review" })
    void handsOutThoseOfTheOtherModes(String mode) {
        Stored.change("UPDATE exam_session SET mode = '" + mode + "' WHERE id = '" + session + "'");
        pack(learner, session).then().statusCode(200).body("mode", equalTo(mode)).body("items", hasSize(FormMother.SLOTS));
        assertThat(isMeasured()).isFalse();
    }

    @Test
    void refusesWhatIsKeptForSimulations() {
        String reserve = PracticeMother.start(learner, PracticeMother.RESERVE);
        assertRefused(reserve, "not-in-policy");
    }

    @Test
    void refusesWhatWasAssignedButPractice() {
        Stored.change(
                "UPDATE exam_session SET organisation_id = gen_random_uuid(), assignment_id = gen_random_uuid() WHERE id = '"
                        + session + "'");
        pack(learner, session).then().statusCode(200);
        String other = PracticeMother.start(learner, PracticeMother.DRILL);
        Stored.change("UPDATE exam_session SET organisation_id = gen_random_uuid(), assignment_id = gen_random_uuid(), "
                + "mode = 'topic' WHERE id = '" + other + "'");
        assertRefused(other, "not-in-policy");
    }

    @Test
    void refusesASessionThatHasEnded() {
        learner.submit(session).then().statusCode(202);
        assertRefused(session, "session-closed");
        String abandoned = PracticeMother.start(learner, PracticeMother.DRILL);
        learner.post("/" + abandoned + "/abandon").then().statusCode(200);
        assertRefused(abandoned, "session-closed");
    }

    @Test
    void refusesOneWhoseTimeIsUp() {
        Stored.change("UPDATE exam_session SET deadline_at = clock_timestamp() - interval '6 s', sweep_at = clock_timestamp() "
                + "+ interval '1 h' WHERE id = '" + session + "'");
        assertProblem(pack(learner, session), 409, "deadline-passed").body(not(containsString("canary")));
        assertThat(isMeasured()).isTrue();
    }

    /** Decided before the keys are fetched only, this would give all keys to a session that is being scored. */
    @Test
    void keepsTheKeysWhenTheSessionEndsMeanwhile() {
        scoring.on("POST", "/internal/grades/batch", request -> {
            learner.submit(session).then().statusCode(202);
            return StubResponse.json(200, outcomes(FormMother.SLOTS));
        });
        assertProblem(pack(learner, session), 409, "session-closed").body(not(containsString("canary")));
        assertThat(isMeasured()).isTrue();
    }

    /** Marked before the keys were there, an hour without scoring-service would cost every learner's measurement. */
    @Test
    void changesNothingWhenKeysCantBeHad() {
        scoring.on("POST", "/internal/grades/batch", request -> StubResponse.json(200, outcomes(FormMother.SLOTS - 1)
                .replace("]}", ",{\"outcome\":\"key-not-available\",\"detail\":\"not yet\"}]}")));
        assertProblem(pack(learner, session), 503, "unavailable").body(not(containsString("canary")));
        scoring.answer("POST", "/internal/grades/batch", 500, "{}");
        assertProblem(pack(learner, session), 503, "unavailable");
        assertThat(isMeasured()).isTrue();
        PracticeMother.install();
        pack(Learner.registered(), session).then().statusCode(404);
    }

    @Test
    void isForTheOwnerOnly() {
        assertProblem(pack(Learner.registered(), session), 404, "not-found");
        assertProblem(pack(learner, UUID.randomUUID().toString()), 404, "not-found");
        String elsewhere = TestTokens.candidate(learner.id(), UUID.randomUUID(), UUID.randomUUID());
        assertProblem(given().auth().oauth2(elsewhere).post(path(session)), 404, "not-found");
        assertProblem(given().post(path(session)), 401, "not-authenticated");
        assertProblem(given().auth().oauth2(TestTokens.with(learner.id(), "author")).post(path(session)), 403, "forbidden");
        assertThat(isMeasured()).isTrue();
        String bound = TestTokens.candidate(learner.id(), UUID.randomUUID(), UUID.fromString(session));
        given().auth().oauth2(bound).post(path(session)).then().statusCode(200);
    }

    /** A stub would keep the keys with the session, and every later reading and event would have them. */
    @Test
    void tellsScoringThatItIsNotMeasuredAndNobodyAKey() {
        pack(learner, session).then().statusCode(200);
        learner.patch(session, "{\"answers\":[{\"position\":1,\"response\":{\"choice\":\"b\"},\"revision\":1}]}").then()
                .statusCode(200).body("items[0].outcome", equalTo("saved"));
        for (String reading : new String[] { "", "/questions" }) {
            learner.get("/" + session + reading).then().statusCode(200).body(not(containsString("canary")));
        }
        learner.submit(session).then().statusCode(202);
        String data = KafkaRecords.data(KafkaRecords.await(Topics.EXAM_SESSIONS, record -> session.equals(record.key())
                && KafkaRecords.type(record).equals("ExamSessionSubmitted")));
        EventContracts.assertValid("exam-sessions", "ExamSessionSubmitted", data);
        assertThat(JsonPath.from(data).getMap("")).containsEntry("measured", false);
        assertThat(data).doesNotContain("canary");
    }

    @Test
    void saysNothingAboutMeasuringOfAnyOtherSession() {
        learner.submit(session).then().statusCode(202);
        String data = KafkaRecords.data(KafkaRecords.await(Topics.EXAM_SESSIONS, record -> session.equals(record.key())
                && KafkaRecords.type(record).equals("ExamSessionSubmitted")));
        assertThat(JsonPath.from(data).getMap("")).doesNotContainKey("measured");
    }

    private void assertRefused(String id, String slug) {
        int asked = scoring.requests().size();
        assertProblem(pack(learner, id), 409, slug).body(not(containsString("canary")));
        assertThat(scoring.requests()).as("keys that nobody may have").hasSize(asked);
        assertThat(Stored.count("exam_session WHERE id = '" + id + "' AND measured")).isEqualTo(1);
    }

    private boolean isMeasured() {
        return Stored.count("exam_session WHERE id = '" + session + "' AND measured") == 1;
    }

    private static String outcomes(int count) {
        String outcome = "{\"outcome\":\"graded\",\"points\":0,\"maxPoints\":1,\"key\":{\"choice\":\"canary\"}}";
        return "{\"outcomes\":[" + String.join(",", Collections.nCopies(count, outcome)) + "]}";
    }

    private static Instant expiry(JsonPath pack) {
        return Instant.parse(pack.getString("expiresAt"));
    }

    private static Response pack(Learner who, String session) {
        return who.request().post(path(session));
    }

    private static String path(String session) {
        return Learner.SESSIONS + "/" + session + "/offline-pack";
    }
}
