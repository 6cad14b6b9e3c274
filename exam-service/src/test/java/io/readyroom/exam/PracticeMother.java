package io.readyroom.exam;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.platform.testing.StubResponse;
import io.readyroom.platform.testing.StubUpstream;

/**
 * Practice to which everybody is entitled: the slots of {@link FormMother}, a policy that tells the key with each answer, and a
 * scoring-service that knows a key of every question, which no response can be.
 */
public final class PracticeMother {

    /** Free navigation, 30 days of rest. */
    public static final String DRILL = "drill";
    /** The same, without a way back. */
    public static final String FORWARD = "drill-forward";
    /** The same as the first, for an hour. */
    public static final String HOUR = "drill-hour";
    /** The same as the first, of the reserve. */
    public static final String RESERVE = "drill-reserve";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String POLICY = "\"policy\":{\"navigation\":\"%s\",\"lockOnAnswer\":[\"slot\"],\"pause\":true,"
            + "\"feedback\":\"onAnswer\",\"expires\":{\"after\":\"last_answer\"}},\"expiresAfterSeconds\":%d";
    private static final int MONTH = 30 * 24 * 60 * 60;

    private PracticeMother() {
    }

    /** Lets all neighbours answer; the stub of scoring-service. */
    public static StubUpstream install() {
        FormMother.install().on("POST", "/internal/forms", request -> StubResponse.json(200, form(read(request.body()))))
                .on("POST", "/internal/forms/batch", request -> StubResponse.json(200, forms(read(request.body()))));
        StubUpstream users = StubUpstream.of("user-service");
        users.reset();
        Rights.everybody(DRILL, FORWARD, HOUR, RESERVE);
        StubUpstream scoring = StubUpstream.of("scoring-service");
        scoring.reset();
        return scoring.on("POST", "/internal/grades", request -> StubResponse.json(200, grade(read(request.body())).toString()))
                .on("POST", "/internal/grades/batch", request -> StubResponse.json(200, grades(read(request.body()))));
    }

    /** Starts practice and answers the session's id. */
    public static String start(Learner learner, String exam) {
        return learner.start("{\"exam\":\"" + exam + "\",\"mode\":\"practice\"}").then().statusCode(201).extract().path("id");
    }

    /** What stands in the key of the question at a position. */
    public static String key(int position) {
        return "key-canary-" + FormMother.versionId(position);
    }

    private static String forms(JsonNode requests) {
        List<String> forms = new ArrayList<>();
        requests.forEach(request -> forms.add(form(request)));
        return forms.toString();
    }

    private static String form(JsonNode request) {
        String exam = request.path("exam").asText();
        String form = FormMother.form(exam, POLICY.formatted(exam.equals(FORWARD) ? "forward" : "free",
                exam.equals(HOUR) ? 3_600 : MONTH));
        return form.replace("\"sample\"", exam.equals(RESERVE) ? "\"reserve\"" : "\"practice\"");
    }

    private static String grades(JsonNode request) {
        ArrayNode outcomes = JSON.createArrayNode();
        request.path("grades").forEach(wanted -> outcomes.add(grade(wanted)));
        return JSON.createObjectNode().set("outcomes", outcomes).toString();
    }

    private static ObjectNode grade(JsonNode wanted) {
        ObjectNode grade = JSON.createObjectNode().put("outcome", "graded").put("points", 0).put("maxPoints", 1);
        grade.putObject("key").put("choice", "key-canary-" + wanted.path("questionVersionId").asText());
        return grade;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
