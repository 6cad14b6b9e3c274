package io.readyroom.faults.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.faults.ledger.SentAnswers.Stored;
import io.readyroom.system.Json;

/** The check must find what is wrong in a result, and nothing in one that is right. */
class OwnScoreTest {

    private static final JsonNode SUBMISSION = Json
            .read("""
                    {"mode": "free", "facts": {"gradingPolicy": "PER_COMPONENT", "cut": {"fraction": "0.68"},
                      "scale": {"min": 1, "max": 1000, "pass": 700}},
                     "slots": [{"position": 1, "questionVersionId": "v1", "type": "single_choice", "domain": "a"},
                               {"position": 2, "questionVersionId": "v2", "type": "multiple_response", "domain": "b",
                                "shape": {"select": 2}},
                               {"position": 3, "questionVersionId": "v3", "type": "single_choice", "domain": "b", "scored": false}]}""");
    private static final String RESULT = """
            {"points": 2, "max_points": 3, "scaled": {"score": 686}, "passed": false, "positions": [1, 2, 3],
             "question_version_ids": ["v1", "v2", "v3"], "key_revisions": [1, 1, 1], "item_points": [1, 1, 1],
             "item_max_points": [1, 2, 1], "counted": [true, true, false], "voided": [false, false, false],
             "domains": [{"code": "a", "points": 1, "maxPoints": 1}, {"code": "b", "points": 1, "maxPoints": 2}]}""";
    private static final Map<Integer, Stored> ANSWERS = Map.of(1, new Stored(1, "{\"choice\":\"x\"}"), 2,
            new Stored(4, "{\"choices\":[\"a\",\"c\"]}"), 3, new Stored(1, "{\"choice\":\"x\"}"));

    private final ObjectNode result = (ObjectNode) Json.read(RESULT);

    private static OwnScore.Key key(String version, int revision) {
        OwnScore.Key choice = new OwnScore.Key(Json.read("{\"choice\": \"x\"}"), false);
        OwnScore.Key choices = new OwnScore.Key(Json.read("{\"choices\": [\"a\", \"b\"]}"), revision == 2);
        return revision > 2 ? null : version.equals("v2") ? choices : choice;
    }

    /** 2 of 3 points at a cut of .68: 1 + 699 · .6667/.68 = 686.3. */
    @Test
    void findsNothingInAnHonestResult() {
        assertThat(new OwnScore(SUBMISSION, ANSWERS).differences(result, OwnScoreTest::key)).isEmpty();
    }

    @Test
    void findsAPointTooMany() {
        result.put("points", 3);
        assertThat(new OwnScore(SUBMISSION, ANSWERS).differences(result, OwnScoreTest::key)).singleElement().asString()
                .isEqualTo("points: 3, the stored answers are worth 2");
    }

    @Test
    void findsAnAnswerThatIsNotTheStoredOne() {
        assertThat(new OwnScore(SUBMISSION, Map.of()).differences(result, OwnScoreTest::key))
                .contains("points at 1: 1, the stored answers are worth 0");
    }

    @Test
    void findsAPilotThatCounts() {
        result.putArray("counted").add(true).add(true).add(true);
        assertThat(new OwnScore(SUBMISSION, ANSWERS).differences(result, OwnScoreTest::key)).singleElement().asString()
                .startsWith("counted at 3");
    }

    @Test
    void findsAKeyThatNobodyMade() {
        result.putArray("key_revisions").add(1).add(3).add(1);
        assertThat(new OwnScore(SUBMISSION, ANSWERS).differences(result, OwnScoreTest::key))
                .contains("2 was graded by key revision 3 of v2, which nobody made");
    }

    /** With the voided question out of it, one point of one: the scale's top. */
    @Test
    void leavesOutWhatIsVoided() {
        result.putArray("key_revisions").add(1).add(2).add(1);
        assertThat(new OwnScore(SUBMISSION, ANSWERS).differences(result, OwnScoreTest::key)).contains(
                "voided at 2: false, the stored answers are worth true", "scaled: 686, the stored answers are worth 1000",
                "passed: false, the stored answers are worth true");
    }
}
