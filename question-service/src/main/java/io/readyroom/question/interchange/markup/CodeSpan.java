package io.readyroom.question.interchange.markup;

/** Writes code so that Markdown gives back exactly that. */
final class CodeSpan {

    private CodeSpan() {
    }

    /** Within a line. */
    static String of(String text) {
        String code = text.replace('\n', ' ').replace('\r', ' ');
        String marks = "`".repeat(longestRun(code) + 1);
        boolean spaces = code.startsWith(" ") && code.endsWith(" ") && !code.isBlank();
        String pad = spaces || code.startsWith("`") || code.endsWith("`") ? " " : "";
        return marks + pad + code + pad + marks;
    }

    /**
     * On lines of its own.
     *
     * @param language or empty
     */
    static String fenced(String text, String language) {
        String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
        String code = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
        return fence + language + "\n" + code + fence;
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
