package io.readyroom.faults.canary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Texts of keys and rationales that must turn up nowhere. Only letters and digits are compared, so that line breaks and JSON's
 * escapes hide nothing. Looking costs one multiplication a letter, however many canaries there are: every answer that a learner
 * gets is looked through.
 */
public final class Canaries {

    /** Letters and digits by which one is recognised; the rest of it is compared then. */
    private static final int WINDOW = 20;
    private static final long BASE = 1_000_003;
    private static final long HIGHEST = power(WINDOW - 1);

    private final Map<Long, List<String>> byHash = new HashMap<>();

    /** @param texts those with fewer than twenty letters and digits are left out: they could stand anywhere */
    public Canaries(Collection<String> texts) {
        texts.forEach(this::add);
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= BASE;
        }
        return power;
    }

    private void add(String text) {
        String letters = letters(text);
        if (letters.length() >= WINDOW) {
            long hash = 0;
            for (int i = 0; i < WINDOW; i++) {
                hash = hash * BASE + letters.charAt(i);
            }
            byHash.computeIfAbsent(hash, key -> new ArrayList<>()).add(letters);
        }
    }

    public int size() {
        return byHash.values().stream().mapToInt(List::size).sum();
    }

    /** The first canary that a text holds, as letters and digits; the text may be JSON. */
    public Optional<String> in(String text) {
        String letters = letters(text);
        long hash = 0;
        for (int i = 0; i < letters.length(); i++) {
            if (i >= WINDOW) {
                hash -= letters.charAt(i - WINDOW) * HIGHEST;
            }
            hash = hash * BASE + letters.charAt(i);
            int begin = i + 1 - WINDOW;
            if (begin >= 0 && byHash.containsKey(hash)) {
                Optional<String> found = byHash.get(hash).stream().filter(one -> letters.startsWith(one, begin)).findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Without everything else; of a backslash the letter after it goes, too. */
    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (Character.isLetterOrDigit(c)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
