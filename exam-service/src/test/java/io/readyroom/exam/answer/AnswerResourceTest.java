package io.readyroom.exam.answer;

import static io.readyroom.exam.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class AnswerResourceTest {

    /** A fitting response per slot of the form, in order of position. */
    private static final List<String> RESPONSES = List.of("{\"choice\":\"b\"}", "{\"choices\":[\"a\",\"d\"]}",
            "{\"order\":[\"c\",\"a\",\"b\"]}", "{\"matches\":{\"t1\":\"s2\"}}", "{\"selections\":{\"g1\":\"o2\"}}",
            "{\"answers\":{\"s1\":true,\"s3\":false}}", "{\"regions\":[\"r3\"]}", "{\"text\":\"Größe 😀\"}");

    private final Learner learner = Learner.guest();
    private String session;

    @BeforeEach
    void start() {
        FormMother.install();
        session = learner.sit("ai-102");
    }

    @Test
    void savesEveryTypeAndShowsItOnAnotherDevice() {
        for (int position = 1; position <= FormMother.SLOTS; position++) {
            learner.save(session, position, 1, RESPONSES.get(position - 1)).then().statusCode(200)
                    .body("position", equalTo(position)).body("revision", equalTo(1)).body("", not(hasKey("feedback")));
        }
        JsonPath shown = learner.get("/" + session + "/questions?from=1&limit=100").then().statusCode(200)
                .body("items", hasSize(FormMother.SLOTS)).extract().jsonPath();
        for (int i = 0; i < RESPONSES.size(); i++) {
            assertThat(shown.getMap("items[" + i + "].response")).isEqualTo(JsonPath.from(RESPONSES.get(i)).getMap(""));
            assertThat(shown.getString("items[" + i + "].questionVersionId"))
                    .isEqualTo(FormMother.versionId(i + 1).toString());
        }
        learner.get("/" + session).then().body("answeredCount", equalTo(8)).body("slots[7].answered", equalTo(true));
    }

    @Test
    void servesARangeOfSlotsInFrozenOrderWithShapesAndWithoutKeys() {
        String body = learner.get("/" + session + "/questions?from=2&limit=2").then().statusCode(200)
                .body("items.position", equalTo(List.of(2, 3))).body("items[0].type", equalTo("multiple_response"))
                .body("items[0].maxPoints", equalTo(2)).body("items[0].shape.type", equalTo("multiple_response"))
                .body("items[1].shape.options", equalTo(List.of("d", "a", "c", "b"))).body("items[0].revision", equalTo(0))
                .body("items[0].flagged", equalTo(false)).body("items[0].locked", equalTo(false))
                .body("items[0].section", equalTo(1)).body("items[0]", not(hasKey("response"))).extract().asString();
        assertThat(body).doesNotContain("canary").doesNotContain("\"key\"");
        learner.get("/" + session + "/questions").then().body("items", hasSize(8));
        learner.get("/" + session + "/questions?from=500").then().statusCode(200).body("items", hasSize(0));
        assertProblem(learner.get("/" + session + "/questions?from=0"), 400, "invalid-request");
    }

    @Test
    void keepsTheHigherRevisionAndReturnsItToWhoComesLate() {
        learner.save(session, 1, 5, "{\"choice\":\"a\"}").then().statusCode(200);
        learner.save(session, 1, 9, "{\"choice\":\"b\"}").then().statusCode(200);
        assertProblem(learner.save(session, 1, 8, "{\"choice\":\"c\"}"), 409, "stale-revision")
                .body("stored.revision", equalTo(9)).body("stored.response.choice", equalTo("b"));
        learner.stored(session, 1).then().body("items[0].revision", equalTo(9)).body("items[0].response.choice", equalTo("b"));
    }

    @Test
    void acknowledgesARepetitionWithTheSameTimeAndRefusesAnotherResponse() {
        String savedAt = learner.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200).extract().path("savedAt");
        learner.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200).body("savedAt", equalTo(savedAt));
        assertProblem(learner.save(session, 1, 1, "{\"choice\":\"b\"}"), 409, "revision-conflict")
                .body("stored.revision", equalTo(1)).body("stored.response.choice", equalTo("a"));
        learner.stored(session, 1).then().body("items[0].response.choice", equalTo("a"));
    }

    @Test
    void clearsAnAnswer() {
        learner.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        learner.save(session, 1, 2, "null").then().statusCode(200);
        learner.save(session, 1, 2, "null").then().statusCode(200);
        learner.stored(session, 1).then().body("items[0].revision", equalTo(2)).body("items[0]", not(hasKey("response")));
        learner.get("/" + session).then().body("answeredCount", equalTo(0));
        assertProblem(learner.save(session, 1, 1, "{\"choice\":\"a\"}"), 409, "stale-revision")
                .body("stored.revision", equalTo(2)).body("stored", hasKey("response")).body("stored.response", nullValue());
    }

    @Test
    void keepsTheFlagUntilItIsChanged() {
        learner.put(session, 2, "{\"response\":{\"choices\":[\"a\"]},\"revision\":1,\"flagged\":true,\"timeSpentMs\":1200,"
                + "\"confidence\":\"unsure\"}").then().statusCode(200);
        learner.save(session, 2, 2, "{\"choices\":[\"b\"]}").then().statusCode(200);
        learner.stored(session, 2).then().body("items[0].flagged", equalTo(true));
        learner.get("/" + session).then().body("slots[1].flagged", equalTo(true));
        learner.put(session, 2, "{\"response\":null,\"revision\":3,\"flagged\":false}").then().statusCode(200);
        learner.get("/" + session).then().body("slots[1].flagged", equalTo(false)).body("slots[1].answered", equalTo(false));
        assertThat(Stored.count("answer WHERE session_id = '" + session + "' AND spent_ms = 1200 AND confidence IS NULL"))
                .isEqualTo(1);
    }

    @Test
    void refusesALockedSlot() {
        Stored.change("UPDATE exam_session SET locked_positions = '{1}' WHERE id = '" + session + "'");
        assertProblem(learner.save(session, 1, 1, "{\"choice\":\"a\"}"), 409, "slot-locked");
        learner.save(session, 2, 1, "{\"choices\":[\"a\"]}").then().statusCode(200);
        learner.stored(session, 1).then().body("items[0].locked", equalTo(true)).body("items[0].revision", equalTo(0));
    }

    @Test
    void refusesAnAnswerAfterTheDeadlineAndItsGraceButNotWithinIt() {
        Stored.change("UPDATE exam_session SET deadline_at = clock_timestamp() - interval '2 s', sweep_at = clock_timestamp() "
                + "+ interval '1 h' WHERE id = '" + session + "'");
        learner.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        Stored.change("UPDATE exam_session SET deadline_at = clock_timestamp() - interval '6 s' WHERE id = '" + session + "'");
        assertProblem(learner.save(session, 1, 2, "{\"choice\":\"b\"}"), 409, "deadline-passed");
        learner.stored(session, 1).then().body("items[0].revision", equalTo(1));
    }

    @Test
    void refusesAnAnswerAfterTheSubmissionWhateverItsRevision() {
        learner.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        learner.submit(session).then().statusCode(202);
        assertProblem(learner.save(session, 1, 2, "{\"choice\":\"b\"}"), 409, "session-closed");
        assertProblem(learner.save(session, 2, 1, "{\"choices\":[\"b\"]}"), 409, "session-closed");
        learner.stored(session, 1).then().body("items[0].revision", equalTo(1)).body("items[0].response.choice", equalTo("a"));
        learner.stored(session, 2).then().body("items[0].revision", equalTo(0));
    }

    @Test
    void syncsABatchWithOneOutcomePerEntry() {
        learner.save(session, 1, 5, "{\"choice\":\"a\"}").then().statusCode(200);
        learner.save(session, 2, 5, "{\"choices\":[\"a\"]}").then().statusCode(200);
        Stored.change("UPDATE exam_session SET locked_positions = '{3}' WHERE id = '" + session + "'");
        learner.patch(session, """
                {"answers":[
                  {"position":1,"response":{"choice":"b"},"revision":4},
                  {"position":2,"response":{"choices":["b"]},"revision":5},
                  {"position":3,"response":{"order":["a"]},"revision":1},
                  {"position":4,"response":{"matches":{"t9":"s1"}},"revision":1},
                  {"position":5,"response":{"selections":{"g1":"o1"}},"revision":1,"flagged":true},
                  {"position":99,"response":null,"revision":1},
                  {"position":6,"response":{"answers":{"s1":true}},"revision":1},
                  {"position":6,"response":{"answers":{"s1":false}},"revision":2}]}""")
                .then().statusCode(200)
                .body("items.position", equalTo(List.of(1, 2, 3, 4, 5, 99, 6, 6)))
                .body("items[0].outcome", equalTo("stale")).body("items[0].stored.revision", equalTo(5))
                .body("items[1].outcome", equalTo("conflict")).body("items[2].outcome", equalTo("locked"))
                .body("items[3].outcome", equalTo("invalid")).body("items[3].error.field", equalTo("response.matches"))
                .body("items[4].outcome", equalTo("saved")).body("items[5].outcome", equalTo("invalid"))
                .body("items[7].outcome", equalTo("saved")).body("items[7].revision", equalTo(2));
        learner.stored(session, 6).then().body("items[0].revision", equalTo(2))
                .body("items[0].response.answers.s1", equalTo(false));
        learner.stored(session, 5).then().body("items[0].flagged", equalTo(true));
    }

    @Test
    void refusesABatchAfterTheSubmission() {
        learner.submit(session).then().statusCode(202);
        assertProblem(learner.patch(session, "{\"answers\":[{\"position\":1,\"response\":{\"choice\":\"b\"},\"revision\":1}]}"),
                409, "session-closed");
    }

    @Test
    void tellsLateEntriesOfABatch() {
        Stored.change("UPDATE exam_session SET deadline_at = clock_timestamp() - interval '6 s', sweep_at = clock_timestamp() "
                + "+ interval '1 h' WHERE id = '" + session + "'");
        learner.patch(session, "{\"answers\":[{\"position\":1,\"response\":{\"choice\":\"b\"},\"revision\":1}]}")
                .then().statusCode(200).body("items[0].outcome", equalTo("late"));
    }

    @Test
    void movesWithTheSessionWhenItIsClaimedThoughTheFormIsCached() {
        learner.save(session, 1, 1, "{\"choice\":\"a\"}").then().statusCode(200);
        Learner other = Learner.registered();
        Stored.change("UPDATE exam_session SET learner_id = '" + other.id() + "' WHERE id = '" + session + "'");
        assertProblem(learner.save(session, 1, 2, "{\"choice\":\"b\"}"), 404, "not-found");
        other.save(session, 1, 2, "{\"choice\":\"c\"}").then().statusCode(200);
        other.stored(session, 1).then().body("items[0].response.choice", equalTo("c"));
        assertProblem(learner.get("/" + session), 404, "not-found");
    }
}
