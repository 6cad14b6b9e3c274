package io.readyroom.question.bankfiles;

/**
 * Something that isn't right in a file. Quotes no value, which may be a key.
 *
 * @param file its path, {@code catalogue/} or {@code banks/} first, or a folder's
 * @param line from 1; null where it concerns no line
 * @param field as in {@code options[1].text}; null where it concerns none
 * @param sentence for a person
 */
public record Flaw(String file, Integer line, String field, String sentence) {

    /** {@code file:line: sentence}, as compilers have it. */
    @Override
    public String toString() {
        return file + (line == null ? "" : ":" + line) + ": " + sentence;
    }
}
