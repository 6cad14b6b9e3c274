package io.readyroom.question.seed;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;

/**
 * Texts of the shipped banks that nobody may read before the end: how their explanations end. Not how they begin: some begin
 * with
 * the name of an option.
 */
public final class BankCanaries {

    private static final int LENGTH = 40;
    private static final Map<String, String> BY_ENDING = FilesMother.content().banks().stream()
            .flatMap(bank -> bank.questions().stream())
            .flatMap(question -> question.rationale().explanations().values().stream()).map(String::strip)
            .collect(toMap(BankCanaries::ending, explanation -> explanation, (one, other) -> one));

    private BankCanaries() {
    }

    /** Those that a text holds. */
    public static List<String> foundIn(String text) {
        String readable = text.replace("\\n", "\n").replace("\\\"", "\"");
        return BY_ENDING.entrySet().stream().filter(canary -> readable.contains(canary.getKey())).map(Map.Entry::getValue)
                .toList();
    }

    private static String ending(String explanation) {
        return explanation.substring(Math.max(0, explanation.length() - LENGTH));
    }
}
