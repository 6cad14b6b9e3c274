package io.readyroom.question.seed;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts of the shipped bank that nobody may read before the end: how its explanations end. Not how they begin: some begin with
 * the name of an option.
 */
public final class BankCanaries {

    private static final int LENGTH = 40;

    private BankCanaries() {
    }

    /** Those that a text holds. */
    public static List<String> foundIn(String text) {
        String readable = text.replace("\\n", "\n").replace("\\\"", "\"");
        List<String> found = new ArrayList<>();
        for (var question : FilesMother.read(FilesMother.shipped()).banks().get(0).questions()) {
            for (String explanation : question.rationale().explanations().values()) {
                String canary = explanation.strip();
                if (readable.contains(canary.substring(Math.max(0, canary.length() - LENGTH)))) {
                    found.add(canary);
                }
            }
        }
        return found;
    }
}
