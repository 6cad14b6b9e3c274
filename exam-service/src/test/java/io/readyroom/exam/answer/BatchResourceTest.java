package io.readyroom.exam.answer;

import static io.readyroom.exam.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.Learner;
import io.readyroom.exam.PracticeMother;
import io.readyroom.exam.Stored;

/** What was gathered offline comes back at once, to a session whose answers lock. */
@QuarkusTest
class BatchResourceTest {

    private final Learner learner = Learner.registered();
    private String session;

    @BeforeEach
    void start() {
        PracticeMother.install();
        session = PracticeMother.start(learner, PracticeMother.DRILL);
    }

    /** A stub would tell of the entries that it saved only, or in an order of its own. */
    @Test
    void tellsOneOutcomePerEntryInTheirOrder() {
        learner.save(session, 1, 5, "null").then().statusCode(200);
        learner.save(session, 2, 5, "null").then().statusCode(200);
        Stored.change("UPDATE exam_session SET locked_positions = '{3}' WHERE id = '" + session + "'");
        learner.patch(session, """
                {"answers":[
                  {"position":7,"response":{"regions":["r1"]},"revision":1,"timeSpentMs":900,"confidence":"guess"},
                  {"position":3,"response":{"order":["a"]},"revision":1},
                  {"position":1,"response":{"choice":"b"},"revision":4},
                  {"position":99,"response":null,"revision":1},
                  {"position":2,"response":{"choices":["b"]},"revision":5},
                  {"position":4,"response":{"matches":{"t9":"s1"}},"revision":1},
                  {"position":0,"response":null,"revision":1},
                  {"position":8,"response":{"text":"x"},"revision":1}]}""")
                .then().statusCode(200).body("items.position", equalTo(List.of(7, 3, 1, 99, 2, 4, 0, 8)))
                .body("items.outcome", equalTo(List.of("saved", "locked", "stale", "invalid", "conflict", "invalid", "invalid",
                        "saved")))
                .body("items[2].stored.revision", equalTo(5)).body("items[5].error.field", equalTo("response.matches"));
        assertThat(Stored.count("answer WHERE session_id = '" + session + "' AND spent_ms = 900 AND confidence = 'guess'"))
                .isEqualTo(1);
    }

    /** In the order of the request, the first tap would be locked, and the second thought lost. */
    @Test
    void keepsTheHighestRevisionOfASlotWhereverItStands() {
        List<String> outcomes = learner.patch(session, """
                {"answers":[
                  {"position":1,"response":{"choice":"a"},"revision":1},
                  {"position":1,"response":{"choice":"d"},"revision":3},
                  {"position":1,"response":{"choice":"z"},"revision":4},
                  {"position":1,"response":{"choice":"b"},"revision":2},
                  {"position":1,"response":{"choice":"d"},"revision":3}]}""")
                .then().statusCode(200).extract().path("items.outcome");
        assertThat(outcomes).hasSize(5);
        assertThat(List.of(outcomes.get(1), outcomes.get(4))).containsOnly("saved");
        assertThat(outcomes.get(2)).isEqualTo("invalid");
        assertThat(List.of(outcomes.get(0), outcomes.get(3))).allMatch(outcome -> List.of("stale", "locked").contains(outcome));
        learner.stored(session, 1).then().body("items[0].revision", equalTo(3)).body("items[0].response.choice", equalTo("d"));
    }

    /** Saved at once, the last question might come first and lock the ones before it. */
    @Test
    void takesASessionWithoutAWayBackInTheOrderOfItsQuestions() {
        String forward = PracticeMother.start(learner, PracticeMother.FORWARD);
        learner.patch(forward, """
                {"answers":[
                  {"position":8,"response":{"text":"x"},"revision":1},
                  {"position":2,"response":{"choices":["a"]},"revision":1},
                  {"position":5,"response":{"selections":{"g1":"o1"}},"revision":1},
                  {"position":1,"response":{"choice":"a"},"revision":1}]}""")
                .then().statusCode(200).body("items.outcome", everyItem(equalTo("saved")));
        learner.get("/" + forward).then().body("answeredCount", equalTo(4));
    }

    /** The client did not hear the answer. A stub would find its own locks in the way. */
    @Test
    void acknowledgesTheSameBatchAgain() {
        String batch = """
                {"answers":[
                  {"position":1,"response":{"choice":"a"},"revision":1},
                  {"position":2,"response":{"choices":["a","b"]},"revision":4},
                  {"position":6,"response":{"answers":{"s1":true}},"revision":2}]}""";
        List<String> savedAt = learner.patch(session, batch).then().statusCode(200)
                .body("items.outcome", everyItem(equalTo("saved"))).extract().path("items.savedAt");
        learner.patch(session, batch).then().statusCode(200).body("items.outcome", everyItem(equalTo("saved")))
                .body("items.savedAt", equalTo(savedAt));
        assertThat(Stored.count("answer_history WHERE session_id = '" + session + "'")).isEqualTo(3);
    }

    @Test
    void takesTwoHundredEntriesAndNoMore() {
        learner.patch(session, batch(201)).then().statusCode(400);
        assertThat(Stored.count("answer WHERE session_id = '" + session + "'")).isZero();
        learner.patch(session, batch(200)).then().statusCode(200).body("items", hasSize(200))
                .body("items[199].outcome", equalTo("saved")).body("items[199].revision", equalTo(200));
        learner.stored(session, 8).then().body("items[0].revision", equalTo(200));
        assertProblem(learner.patch(session, "{\"answers\":[]}"), 400, "invalid-request");
    }

    /** A service that took a client's word for it would give points to whoever can write them. */
    @ParameterizedTest
    @ValueSource(strings = { "\"points\":1", "\"maxPoints\":1", "\"correct\":true", "\"feedback\":{\"points\":1}",
            "\"key\":{\"choice\":\"a\"}", "\"locked\":false", "\"savedAt\":\"2026-01-01T00:00:00Z\"" })
    void takesNoWordOfAClientForWhatItsAnswerIsWorth(String claim) {
        String field = claim.substring(1, claim.indexOf(':') - 1);
        String entry = "{\"position\":1,\"response\":{\"choice\":\"a\"},\"revision\":1," + claim + "}";
        assertProblem(learner.patch(session, "{\"answers\":[" + entry + "]}"), 400, "invalid-request")
                .body("errors.field", hasItem(containsString(field)));
        assertProblem(learner.patch(session, "{\"answers\":[{\"position\":1,\"response\":null,\"revision\":1}]," + claim + "}"),
                400, "invalid-request").body("errors.field", hasItem(field));
        learner.stored(session, 1).then().body("items[0].revision", equalTo(0)).body(not(containsString("points\":1")));
    }

    /** Revisions 1 to {@code size} of the answers to the eight slots, the last one valid. */
    private static String batch(int size) {
        return IntStream.rangeClosed(1, size).mapToObj(i -> "{\"position\":" + (1 + (i - 1) % 8) + ",\"response\":null,"
                + "\"revision\":" + i + "}").collect(Collectors.joining(",", "{\"answers\":[", "]}"));
    }
}
