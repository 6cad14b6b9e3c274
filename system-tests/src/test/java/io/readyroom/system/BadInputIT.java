package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whatever is sent, the answer is a problem document of its own kind, and the session is as it was before. Expired tokens are
 * in
 * {@link ShortLivedTokensIT}, closed sessions in {@link ClosedSessionIT}, missing entitlements in {@link EntitlementIT}.
 */
@ExtendWith(SharedSystem.class)
class BadInputIT {

    private static Learner guest;
    private static Sitting sitting;
    private static List<JsonNode> questions;
    private static SessionState before;

    @BeforeAll
    static void sitWithOneAnswer() {
        guest = Learner.guest();
        sitting = Sitting.ofFreeSample(guest);
        questions = sitting.questions();
        int position = positionOf("single_choice");
        String option = questions.get(position - 1).path("options").path(0).path("id").asText();
        sitting.put(position, Json.object().put("choice", option), 5).expect(200);
        before = SessionState.of(sitting);
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(SessionState.of(sitting)).isEqualTo(before);
        assertThat(guest.get("/v1/exam-sessions").send().expect(200).json().path("items")).hasSize(1);
    }

    /** @param field that the problem must name; null for none in particular */
    record Bad(String name, Call call, int status, String slug, String field) {

        @Override
        public String toString() {
            return name;
        }

        void assertRefused() {
            JsonNode problem = call.send().problem(status, slug).json();
            if (field != null) {
                assertThat(Json.texts(problem.path("errors"), "field")).contains(field);
            }
        }
    }

    @ParameterizedTest
    @MethodSource
    void refusesABadStart(Bad bad) {
        bad.assertRefused();
    }

    static Stream<Bad> refusesABadStart() {
        return Stream.of(
                new Bad("unknown exam", start("{'exam': 'zz-999', 'mode': 'free'}"), 404, "not-found", null),
                new Bad("unknown mode", start("{'exam': 'ai-102', 'mode': 'cheat'}"), 400, "invalid-request", "mode"),
                new Bad("no mode", start("{'exam': 'ai-102'}"), 400, "invalid-request", "mode"),
                new Bad("unknown field", start("{'exam': 'ai-102', 'mode': 'free', 'score': 1000}"), 400, "invalid-request",
                        "score"),
                new Bad("only unknown types", start("{'exam': 'ai-102', 'mode': 'free', 'supportedTypes': ['essay']}"), 409,
                        "client-too-old", null),
                new Bad("malformed JSON", start("{'exam': 'ai-102', "), 400, "invalid-request", null),
                new Bad("a list", start("[]"), 400, "invalid-request", null),
                new Bad("nothing", start(""), 400, "invalid-request", null),
                new Bad("U+0000", start("{'exam': 'ai-102\\u0000', 'mode': 'free'}"), 400, "invalid-request", null),
                new Bad("bytes that are no UTF-8", guest.post("/v1/exam-sessions").body("application/json",
                        "{\"exam\": \"\u00e4\", \"mode\": \"free\"}".getBytes(StandardCharsets.ISO_8859_1)), 400,
                        "invalid-request", null),
                new Bad("another media type", guest.post("/v1/exam-sessions").body("text/plain", new byte[] { '{', '}' }), 415,
                        "unsupported-media-type", null),
                new Bad("300 KB", start(largeText()), 413, "too-large", null));
    }

    @ParameterizedTest
    @MethodSource
    void refusesABadAnswer(Bad bad) {
        bad.assertRefused();
    }

    static Stream<Bad> refusesABadAnswer() {
        return Stream.of(
                answer("unknown field", "single_choice", "{'response': null, 'revision': 9, 'points': 1}", 400,
                        "invalid-request", "points"),
                answer("malformed JSON", "single_choice", "{'response': {", 400, "invalid-request", null),
                answer("no response", "single_choice", "{'revision': 9}", 400, "invalid-request", "response"),
                answer("no revision", "single_choice", "{'response': null}", 400, "invalid-request", "revision"),
                answer("revision 0", "single_choice", "{'response': null, 'revision': 0}", 400, "invalid-request", "revision"),
                answer("revision 1000001", "single_choice", "{'response': null, 'revision': 1000001}", 400, "invalid-request",
                        "revision"),
                answer("unknown confidence", "single_choice", "{'response': null, 'revision': 9, 'confidence': 'certain'}", 400,
                        "invalid-request", "confidence"),
                answer("U+0000 in a text", "text_entry", "{'response': {'text': 'a\\u0000b'}, 'revision': 9}", 400,
                        "invalid-request", null),
                answer("U+0000 in an id", "single_choice", "{'response': {'choice': '\\u0000'}, 'revision': 9}", 400,
                        "invalid-request", null),
                answer("nesting without end", "single_choice",
                        "{'response': " + "[".repeat(5000) + "]".repeat(5000) + ", 'revision': 9}", 400, "invalid-request",
                        null),
                answer("300 KB", "single_choice", largeText(), 413, "too-large", null),
                answer("a shape of another type", "single_choice", "{'response': {'choices': ['a']}, 'revision': 9}", 422,
                        "invalid-response", "response.choices"),
                answer("no object", "single_choice", "{'response': 'a', 'revision': 9}", 422, "invalid-response", "response"),
                answer("half a character", "text_entry", "{'response': {'text': '\\ud800'}, 'revision': 9}", 422,
                        "invalid-response", "response.text"),
                answer("text without end", "text_entry", "{'response': {'text': '" + "x".repeat(9999) + "'}, 'revision': 9}",
                        422,
                        "invalid-response", "response.text"));
    }

    @ParameterizedTest
    @MethodSource
    void refusesAResponseWithAnUnknownId(Bad bad) {
        bad.assertRefused();
    }

    static Stream<Bad> refusesAResponseWithAnUnknownId() {
        return Stream.of(
                response("single_choice", "{'choice': 'zz'}", "response.choice"),
                response("multiple_response", "{'choices': ['zz']}", "response.choices"),
                response("ordering", "{'order': ['zz']}", "response.order"),
                response("matching", "{'matches': {'zz': 's1'}}", "response.matches"),
                response("dropdown", "{'selections': {'g1': 'zz'}}", "response.selections.g1"),
                response("statement_grid", "{'answers': {'zz': true}}", "response.answers"),
                response("hotspot", "{'regions': ['zz']}", "response.regions"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "multiple_response", "hotspot", "ordering" })
    void refusesTooManySelections(String type) {
        JsonNode question = questions.get(positionOf(type) - 1);
        String field = switch (type) {
            case "multiple_response" -> "choices";
            case "hotspot" -> "regions";
            default -> "order";
        };
        String ids = Json.write(Json.of(Json.texts(question.path(type.equals("hotspot") ? "regions" : "options"), "id")));
        response(type, "{'" + field + "': " + ids + "}", "response." + field).assertRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "36", "-1", "99999999999", "first" })
    void refusesAnUnknownPosition(String position) {
        sitting.put(position, Json.read("{\"response\": null, \"revision\": 9}")).problem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/exam-sessions/not-a-uuid", "/v1/exam-sessions/01930000-0000-7000-8000-000000000000",
            "/v1/nothing", "/internal/forms", "/internal/grades", "/internal/next-question", "/q/health", "/q/metrics" })
    void knowsNothingThere(String path) {
        guest.get(path).send().problem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/questions?limit=0", "/questions?limit=101", "/questions?from=0", "/questions?limit=many" })
    void refusesABadPage(String rest) {
        sitting.get(rest).problem(400, "invalid-request");
    }

    @Test
    void refusesACursorThatItDidNotGive() {
        guest.get("/v1/exam-sessions?cursor=bm9wZQ").send().problem(400, "invalid-request");
    }

    @Test
    void refusesAMethodThatThePathDoesNotHave() {
        Answer answer = guest.call("DELETE", sitting.path()).send().problem(405, "method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("GET");
    }

    private static Call start(String json) {
        return guest.post("/v1/exam-sessions").json(json.replace('\'', '"'));
    }

    private static Bad answer(String name, String type, String json, int status, String slug, String field) {
        Call call = guest.call("PUT", sitting.path() + "/answers/" + positionOf(type)).json(json.replace('\'', '"'));
        return new Bad(name, call, status, slug, field);
    }

    private static Bad response(String type, String response, String field) {
        return answer(type, type, "{'revision': 9, 'response': " + response + "}", 422, "invalid-response", field);
    }

    private static int positionOf(String type) {
        return questions.stream().filter(question -> question.path("type").asText().equals(type)).findFirst().orElseThrow()
                .path("position").asInt();
    }

    private static String largeText() {
        return "{'response': {'choice': '" + "x".repeat(300 * 1024) + "'}, 'revision': 9}";
    }
}
