package io.readyroom.exam;

import java.util.UUID;

import io.readyroom.platform.testing.StubResponse;
import io.readyroom.platform.testing.StubUpstream;

/**
 * Forms as question-service would answer them: eight slots, one per type, in this order, with ids that the tests know. Each
 * slot
 * carries a key, which question-service never sends, to see that it goes nowhere; but for those of {@code ai-103}, which are as
 * it sends them.
 */
public final class FormMother {

    public static final String CANARY = "canary-of-a-key";
    public static final int SLOTS = 8;
    /** Question ids are the same in every form; versions too. */
    private static final String SLOT = """
            {"position":%1$d,"questionId":"%2$s","questionVersionId":"%3$s","objective":"plan.select.%1$d","domain":"plan",
             "type":"%4$s","maxPoints":%5$d,"scored":true,"pool":"sample","repeated":false,"section":%6$d,
             "key":{"choice":"canary-of-a-key"},"shape":%7$s}""";

    private FormMother() {
    }

    /**
     * Lets question-service answer: {@code ai-102} with a clock, {@code short} with one of a second, {@code ai-900} and
     * {@code ai-901} without one, to rest for an hour since the last answer or the start.
     */
    public static StubUpstream install() {
        StubUpstream stub = StubUpstream.of("question-service");
        stub.reset();
        return stub.on("POST", "/internal/forms", request -> answer(request.body()));
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
            return StubResponse.json(200, plain("\"durationSeconds\":4200,\"policy\":{\"pause\":false}"));
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

    /** A form without anything that isn't known. */
    public static String plain(String facts) {
        return withoutKeys(form("ai-103", facts));
    }

    /** The same slots as a JSON array, as question-service writes them. */
    public static String plainSlots() {
        return withoutKeys("[" + slots() + "]");
    }

    private static String withoutKeys(String json) {
        return json.replace("\"key\":{\"choice\":\"" + CANARY + "\"},", "");
    }

    /** A form with a key in each slot. */
    public static String form(String exam, String facts) {
        return """
                {"seed":"42","blueprint":{"code":"%1$s-free","version":1},"language":"en",
                 "facts":{"exam":"%1$s","title":"An exam","vendor":"microsoft","outlineVersion":"2025-12-23",
                   "gradingPolicy":"PER_COMPONENT","cut":{"fraction":"0.68","note":"assumed"},
                   "scale":{"min":1,"max":1000,"pass":700},"reportStyle":"domain_bars",
                   "domains":[{"code":"plan","title":"Plan"}],"mode":"free",%2$s},
                 "slots":[%3$s]}""".formatted(exam, facts, slots());
    }

    private static String slots() {
        return String.join(",",
                slot(1, "single_choice", 1, 1, "\"options\":[\"c\",\"a\",\"b\",\"d\"]"),
                slot(2, "multiple_response", 2, 1, "\"options\":[\"a\",\"b\",\"c\",\"d\",\"e\"],\"select\":2"),
                slot(3, "ordering", 3, 1, "\"options\":[\"d\",\"a\",\"c\",\"b\"],\"select\":3"),
                slot(4, "matching", 2, 1,
                        "\"sources\":[\"s2\",\"s1\",\"s3\"],\"targets\":[\"t1\",\"t2\"],\"reuseSources\":false"),
                slot(5, "dropdown", 2, 2,
                        "\"gaps\":[{\"id\":\"g1\",\"options\":[\"o2\",\"o1\"]},{\"id\":\"g2\",\"options\":[\"o1\",\"o2\"]}]"),
                slot(6, "statement_grid", 3, 2, "\"statements\":[\"s1\",\"s2\",\"s3\"]"),
                slot(7, "hotspot", 1, 2, "\"regions\":[\"r1\",\"r2\",\"r3\"],\"select\":1"),
                slot(8, "text_entry", 1, 2, "\"expects\":\"text\",\"maxLength\":20"));
    }

    private static String slot(int position, String type, int maxPoints, int section, String shape) {
        return SLOT.formatted(position, questionId(position), versionId(position), type, maxPoints, section,
                "{\"type\":\"" + type + "\"," + shape + "}");
    }
}
