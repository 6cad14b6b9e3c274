package io.readyroom.exam;

import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.testing.StubResponse;
import io.readyroom.platform.testing.StubUpstream;
import io.readyroom.platform.web.json.PackedIds;

/**
 * Forms as question-service would answer them: eight slots, one per type, in this order, with ids that the tests know. Beside
 * the slots stands a key, which question-service never sends, to see that it goes nowhere.
 */
public final class FormMother {

    public static final String CANARY = "canary-of-a-key";
    public static final int SLOTS = 8;
    /** Question ids are the same in every form; versions too. */
    private static final String SLOT = """
            ["plan.select.%d",%s,"%s",%d,1,%s,0,null,%d,%s]""";

    private FormMother() {
    }

    /**
     * Lets question-service answer: {@code ai-102} with a clock, {@code short} with one of a second, {@code ai-900} and
     * {@code ai-901} without one, to rest for an hour since the last answer or the start.
     */
    public static StubUpstream install() {
        StubUpstream stub = StubUpstream.of("question-service");
        stub.reset();
        return stub.on("POST", "/internal/forms", request -> answer(request.body()))
                .on("POST", "/internal/forms/batch", request -> batch(request.body()));
    }

    private static StubResponse batch(String body) {
        return StubResponse.json(200,
                StreamSupport.stream(read(body).spliterator(), false).map(request -> answer(request.toString()))
                        .map(form -> form.status() == 200 ? form.body() : "null").collect(Collectors.joining(",", "[", "]")));
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static UUID questionId(int position) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + position);
    }

    public static UUID versionId(int position) {
        return new UUID(0x0190_0000_0000_7001L, 0x8000_0000_0000_0000L + position);
    }

    private static StubResponse answer(String body) {
        if (body.contains("\"exam\":\"ai-102\"")) {
            return StubResponse.json(200, form("ai-102", "\"durationSeconds\":4200,\"policy\":{\"pause\":false}"));
        }
        if (body.contains("\"exam\":\"ai-103\"")) {
            return StubResponse.json(200, form("ai-103", "\"durationSeconds\":4200,\"policy\":{\"pause\":false}"));
        }
        if (body.contains("\"exam\":\"short\"")) {
            return StubResponse.json(200, form("short", "\"durationSeconds\":1,\"policy\":{\"pause\":false}"));
        }
        if (body.contains("\"exam\":\"ai-900\"")) {
            return StubResponse.json(200, form("ai-900", "\"expiresAfterSeconds\":3600,\"policy\":{\"pause\":true}"));
        }
        if (body.contains("\"exam\":\"ai-901\"")) {
            return StubResponse.json(200, form("ai-901",
                    "\"expiresAfterSeconds\":3600,\"policy\":{\"pause\":true,\"expires\":{\"after\":\"start\"}}"));
        }
        return refusal(body);
    }

    private static StubResponse refusal(String body) {
        if (body.contains("\"exam\":\"for-new-clients\"")) {
            return problem(409, "client-too-old", "");
        }
        if (body.contains("\"exam\":\"empty-bank\"")) {
            return problem(409, "form-not-available", ",\"missing\":[{\"domain\":\"plan\",\"need\":8,\"have\":2}]");
        }
        if (body.contains("\"exam\":\"broken\"")) {
            return StubResponse.json(500, "{}");
        }
        return problem(404, "not-found", "");
    }

    private static StubResponse problem(int status, String slug, String more) {
        return StubResponse.json(status, "{\"type\":\"urn:readyroom:problem:" + slug + "\",\"status\":" + status
                + ",\"detail\":\"Said by question-service.\"" + more + "}");
    }

    /** A form with a key beside its slots. */
    public static String form(String exam, String facts) {
        return """
                {"seed":"42","blueprint":{"code":"%1$s-free","version":1},"language":"en",
                 "facts":{"exam":"%1$s","title":"An exam","vendor":"microsoft","outlineVersion":"2025-12-23",
                   "gradingPolicy":"PER_COMPONENT","cut":{"fraction":"0.68","note":"assumed"},
                   "scale":{"min":1,"max":1000,"pass":700},"reportStyle":"domain_bars",
                   "domains":[{"code":"plan","title":"Plan"}],"mode":"free",%2$s},
                 "key":{"choice":"%3$s"},"questionIds":%4$s,"questionVersionIds":%5$s,
                 "slots":%6$s}""".formatted(exam, facts, CANARY, ids(FormMother::questionId), ids(FormMother::versionId),
                slots());
    }

    private static String ids(IntFunction<UUID> id) {
        return "\"" + PackedIds.of(IntStream.rangeClosed(1, SLOTS).mapToObj(id).toList()).write() + "\"";
    }

    /** The slots alone; the domain and the pool are written out in the first one only. */
    public static String slots() {
        return "[" + String.join(",",
                slot(1, "single_choice", 1, 1, "[\"c\",\"a\",\"b\",\"d\"]"),
                slot(2, "multiple_response", 2, 1, "[\"a\",\"b\",\"c\",\"d\",\"e\"],2"),
                slot(3, "ordering", 3, 1, "[\"d\",\"a\",\"c\",\"b\"],3"),
                slot(4, "matching", 2, 1, "[\"s2\",\"s1\",\"s3\"],[\"t1\",\"t2\"],0"),
                slot(5, "dropdown", 2, 2, "[[\"g1\",[\"o2\",\"o1\"]],[\"g2\",[\"o1\",\"o2\"]]]"),
                slot(6, "statement_grid", 3, 2, "[\"s1\",\"s2\",\"s3\"]"),
                slot(7, "hotspot", 1, 2, "[\"r1\",\"r2\",\"r3\"],1"),
                slot(8, "text_entry", 1, 2, "\"text\",20")) + "]";
    }

    private static String slot(int position, String type, int maxPoints, int section, String shape) {
        return SLOT.formatted(position, position == 1 ? "\"plan\"" : "1", type, maxPoints,
                position == 1 ? "\"sample\"" : "3", section, shape);
    }
}
