package io.readyroom.exam.missed;

import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;

import io.readyroom.platform.messaging.PermanentEventException;

/**
 * How the questions of a session were answered, as far as somebody knows.
 *
 * @param text a character for each position: {@value #RIGHT}, {@value #MISSED} or {@value #UNKNOWN}
 * @param whole whether all questions behind the text were answered right
 */
public record Outcomes(UUID sessionId, String text, boolean whole) {

    static final char RIGHT = '+';
    static final char MISSED = '-';
    static final char UNKNOWN = '?';

    /** More than a form can have. */
    private static final int LAST_POSITION = 1_000;

    /**
     * Of a result.
     *
     * @param missed positions of the questions that were not worth all of their points
     */
    public static Outcomes of(UUID sessionId, Collection<Integer> missed) {
        if (missed.stream().anyMatch(position -> position == null || position < 1 || position > LAST_POSITION)) {
            throw new PermanentEventException("missed positions that no form has");
        }
        char[] text = new char[missed.stream().mapToInt(Integer::intValue).max().orElse(0)];
        Arrays.fill(text, RIGHT);
        missed.forEach(position -> text[position - 1] = MISSED);
        return new Outcomes(sessionId, new String(text), true);
    }

    /** Of one question. */
    static Outcomes of(UUID sessionId, int position, boolean missed) {
        return new Outcomes(sessionId, String.valueOf(UNKNOWN).repeat(position - 1) + (missed ? MISSED : RIGHT), false);
    }

    /** These and later ones of the same session, which hold where both know something. */
    Outcomes and(Outcomes later) {
        if (later.whole) {
            return later;
        }
        StringBuilder both = new StringBuilder(text);
        while (both.length() < later.text.length()) {
            both.append(whole ? RIGHT : UNKNOWN);
        }
        for (int i = 0; i < later.text.length(); i++) {
            if (later.text.charAt(i) != UNKNOWN) {
                both.setCharAt(i, later.text.charAt(i));
            }
        }
        return new Outcomes(sessionId, both.toString(), whole);
    }
}
