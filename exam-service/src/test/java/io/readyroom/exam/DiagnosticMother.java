package io.readyroom.exam;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.testing.StubRequest;
import io.readyroom.platform.testing.StubResponse;
import io.readyroom.platform.testing.StubUpstream;
import io.readyroom.platform.web.json.PackedIds;

/**
 * Neighbours of a diagnostic session: scoring-service asks the questions 1, 2, 3… in turn, leaving out what it is told to, and
 * ends after so many; question-service hands out a form of the one question that it is asked for. The estimate that
 * scoring-service sends along is a canary: nobody may see it.
 */
public final class DiagnosticMother {

    public static final String THETA = "0.123456789";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NEXT = "/internal/next-question";

    private DiagnosticMother() {
    }

    /** @param questions that the bank has, of which all may be asked */
    public static StubUpstream install(int questions, int most) {
        StubUpstream.of("question-service").reset();
        StubUpstream.of("question-service").on("POST", "/internal/forms", request -> form(request.body()))
                .on("POST", "/internal/forms/batch", request -> StubResponse.json(400, "{}"));
        entitleEverybody();
        StubUpstream scoring = StubUpstream.of("scoring-service");
        scoring.reset();
        return scoring.on("POST", NEXT, request -> next(read(request.body()), questions, most));
    }

    /** Lets user-service say that whoever asks is entitled. */
    public static void entitleEverybody() {
        Rights.everybody("ai-102", "ai-103", "ai-900", "ai-901");
    }

    /** What scoring-service was asked, in order. */
    public static List<JsonNode> asked() {
        return StubUpstream.of("scoring-service").requests().stream().filter(request -> request.path().equals(NEXT))
                .map(StubRequest::body).map(DiagnosticMother::read).toList();
    }

    /** What question-service was asked, in order. */
    public static List<JsonNode> ordered() {
        return StubUpstream.of("question-service").requests().stream().map(StubRequest::body).map(DiagnosticMother::read)
                .toList();
    }

    public static UUID questionId(int number) {
        return new UUID(0x0190_0000_0000_7002L, 0x8000_0000_0000_0000L + number);
    }

    public static UUID versionId(int number) {
        return new UUID(0x0190_0000_0000_7003L, 0x8000_0000_0000_0000L + number);
    }

    public static String stop(String reason) {
        return "{\"calibration\":7,\"stop\":\"" + reason + "\",\"theta\":" + THETA + ",\"standardError\":0.3,\"answered\":3}";
    }

    private static StubResponse next(JsonNode session, int questions, int most) {
        if (session.path("items").size() >= most) {
            return StubResponse.json(200, stop("decided"));
        }
        List<UUID> out = new ArrayList<>(PackedIds.read(session.path("excluded").asText()).ids());
        session.path("items").forEach(item -> out.add(question(UUID.fromString(item.path("questionVersionId").asText()))));
        for (int number = 1; number <= questions; number++) {
            if (!out.contains(questionId(number))) {
                return StubResponse.json(200, """
                        {"calibration":7,"theta":%s,"standardError":0.9,"answered":%d,"question":{"questionId":"%s",
                         "questionVersionId":"%s","objective":"plan.select","domain":"plan","type":"single_choice"}}"""
                        .formatted(THETA, session.path("items").size(), questionId(number), versionId(number)));
            }
        }
        return StubResponse.json(200, stop("exhausted"));
    }

    private static UUID question(UUID version) {
        return new UUID(0x0190_0000_0000_7002L, version.getLeastSignificantBits());
    }

    /** A form of just the questions that an order names. */
    public static StubResponse form(String body) {
        JsonNode order = read(body);
        List<UUID> questions = PackedIds.read(order.path("questions").asText()).ids();
        List<UUID> versions = questions.stream().map(id -> new UUID(0x0190_0000_0000_7003L, id.getLeastSignificantBits()))
                .toList();
        int repeated = PackedIds.read(order.path("seen").asText()).ids().containsAll(questions) ? 1 : 0;
        return StubResponse.json(200, """
                {"seed":"%s","blueprint":{"code":"ai-102-diagnostic","version":1},"language":"%s",
                 "facts":{"exam":"ai-102","title":"An exam","vendor":"microsoft","outlineVersion":"2025-12-23",
                   "gradingPolicy":"PER_COMPONENT","domains":[{"code":"plan","title":"Plan"}],"mode":"diagnostic",
                   "expiresAfterSeconds":86400,"policy":{"navigation":"forward","feedback":"afterSubmit","pause":true,
                   "expires":{"after":"start","hours":24}}},
                 "questionIds":"%s","questionVersionIds":"%s",
                 "slots":[["plan.select","plan","single_choice",1,1,"practice",%d,null,1,["c","a","b"]]]}""".formatted(
                order.path("seed").asText(), order.path("language").asText(), PackedIds.of(questions).write(),
                PackedIds.of(versions).write(), repeated));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
