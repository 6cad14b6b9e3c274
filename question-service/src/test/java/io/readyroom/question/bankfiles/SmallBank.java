package io.readyroom.question.bankfiles;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.TreeMap;

import io.readyroom.question.seed.FilesMother;

/** The shipped catalogue with one small bank: three questions of DP-100, and a bridge of them to AI-300. */
public final class SmallBank {

    public static final String BRIDGE = "banks/dp-100/bridge-to-ai-300.yaml";

    /** Of the first question in {@link #bridge}, with a target. */
    public static final String FIRST = "  - {question: dp-100-p-1, to: [mlops.resources.1, mlops.resources.2]}\n";

    private static final List<String> IDS = List.of("dp-100-p-1", "dp-100-p-2", "dp-100-p-3");

    private SmallBank() {
    }

    /** With that text as its bridge. */
    public static ContentFiles with(String bridge) {
        return with(BRIDGE, bridge);
    }

    /** With that text as a file. */
    public static ContentFiles with(String path, String text) {
        TreeMap<String, byte[]> files = new TreeMap<>(FilesMother.shipped().files());
        files.keySet().removeIf(file -> !file.startsWith("catalogue/"));
        IDS.forEach(id -> files.put("banks/dp-100/practice/" + id + ".yaml", question(id).getBytes(UTF_8)));
        files.put(path, text.getBytes(UTF_8));
        return new ContentFiles(files);
    }

    /** A bridge in which nothing is wrong. */
    public static String bridge() {
        return """
                from: {exam: dp-100, asOf: "2025-04-11"}
                to: {exam: ai-300, asOf: "2026-03-05"}
                checkedAt: "2026-11-27"
                questions:
                """ + FIRST + """
                  - {question: dp-100-p-2, none: "Which formats data sets have is not asked any more."}
                  - {question: dp-100-p-3, to: [mlops.resources.1]}
                """;
    }

    private static String question(String id) {
        return """
                id: %s
                type: single_choice
                pool: practice
                language: en
                difficulty: easy
                objectives: [design.design.1]
                tags: []
                stem: Which format has a schema of its own?
                options:
                  - {id: a, text: CSV, explanation: Types would have to stand beside it.}
                  - {id: b, text: Parquet, explanation: Each file ends with one.}
                key: {choice: b}
                explanation: Parquet keeps names and types with the data.
                references:
                  - {title: The page, url: "https://example.org", checkedAt: "2026-11-01"}
                provenance: {author: Somebody, original: true}
                enemies: []
                siblings: []
                """.formatted(id);
    }
}
