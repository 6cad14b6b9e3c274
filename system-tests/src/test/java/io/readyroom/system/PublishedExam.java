package io.readyroom.system;

import java.util.List;
import java.util.Map;

/**
 * An exam that comes with a whole bank, and what its forms are made of.
 *
 * @param sample questions of the free sample by domain
 * @param simulation questions of a simulation by domain: 50 by the midpoints of the outline's weights, by largest remainder
 */
record PublishedExam(String code, Map<String, Integer> sample, Map<String, Integer> simulation, ShippedBank bank) {

    /** Weights of 2026-04-16: 25–30, 30–35 and three times 10–15 percent. */
    private static final PublishedExam AI_103 = of("ai-103",
            Map.of("plan", 10, "genai", 12, "vision", 5, "text", 4, "extraction", 4),
            Map.of("plan", 14, "genai", 17, "vision", 7, "text", 6, "extraction", 6));

    /** Weights of 2025-12-23: 20–25, 15–20, 5–10, 10–15 and twice 15–20 percent. */
    private static final PublishedExam AI_102 = of("ai-102",
            Map.of("plan", 8, "genai", 7, "agentic", 3, "vision", 5, "nlp", 6, "mining", 6),
            Map.of("plan", 12, "genai", 9, "agentic", 4, "vision", 7, "nlp", 9, "mining", 9));

    /** Where parameterized tests find it. */
    static final String ALL = "io.readyroom.system.PublishedExam#all";

    private static PublishedExam of(String code, Map<String, Integer> sample, Map<String, Integer> simulation) {
        return new PublishedExam(code, sample, simulation, ShippedBank.of(code));
    }

    static List<PublishedExam> all() {
        return List.of(AI_103, AI_102);
    }

    @Override
    public String toString() {
        return code;
    }
}
