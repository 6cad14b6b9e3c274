package io.readyroom.question.interchange.markup;

import java.util.ArrayList;
import java.util.List;

/** Finds maths in the text of HTML: {@code \(…\)}, {@code \[…\]} and {@code $$…$$}. Linear in the text's length. */
final class MathText {

    private static final String[][] DELIMITERS = { { "\\(", "\\)" }, { "\\[", "\\]" }, { "$$", "$$" } };

    /**
     * A piece of text.
     *
     * @param latex whether it is maths; then without its delimiters
     * @param display whether the maths stands apart
     */
    record Piece(String text, boolean latex, boolean display) {
    }

    private MathText() {
    }

    static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        int at = 0;
        // Where a delimiter has no counterpart any more, it never will have one further on.
        boolean[] exhausted = new boolean[DELIMITERS.length];
        while (at < text.length()) {
            int kind = kindAt(text, at, exhausted);
            int end = kind < 0 ? -1 : text.indexOf(DELIMITERS[kind][1], at + 2);
            if (kind >= 0 && end < 0) {
                exhausted[kind] = true;
            }
            if (end < 0 || text.substring(at + 2, end).isBlank()) {
                at++;
                continue;
            }
            addText(pieces, text.substring(from, at));
            pieces.add(new Piece(text.substring(at + 2, end).strip(), true, kind > 0));
            at = end + 2;
            from = at;
        }
        addText(pieces, text.substring(from));
        return pieces;
    }

    private static int kindAt(String text, int at, boolean[] exhausted) {
        for (int kind = 0; kind < DELIMITERS.length; kind++) {
            if (!exhausted[kind] && text.startsWith(DELIMITERS[kind][0], at)) {
                return kind;
            }
        }
        return -1;
    }

    private static void addText(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, false, false));
        }
    }

    /** Whether our own delimiters can stand around it: nothing in it closes them, nothing at its end hides them. */
    static boolean canBeHeld(String latex) {
        for (int i = 0; i < latex.length(); i++) {
            if (latex.charAt(i) == '$' || (latex.charAt(i) == '\\' && i + 1 == latex.length())) {
                return false;
            }
            if (latex.charAt(i) == '\\') {
                i++;
            }
        }
        return !latex.isBlank();
    }
}
