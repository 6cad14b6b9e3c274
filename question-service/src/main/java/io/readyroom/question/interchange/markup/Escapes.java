package io.readyroom.question.interchange.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes text so that Markdown reads it as text, with no more backslashes than that needs. Linear in the text's length,
 * whatever
 * it holds.
 */
final class Escapes {

    /** What stands next to a text when it isn't known. */
    static final char UNKNOWN = '\0';
    /** What stands next to a text when it is nothing or a space. */
    static final char SPACE = ' ';

    private static final Pattern ENTITY = Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,31});");
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private static final Pattern HEADING = Pattern.compile("^#{1,6}(?=[ \t]|$)");
    private static final Pattern BULLET = Pattern.compile("^[-+](?=[ \t]|$)");
    private static final Pattern NUMBER = Pattern.compile("^([0-9]{1,9})([.)])(?=[ \t]|$)");
    private static final Pattern DEFINITION = Pattern.compile("^\\[[^\\]]{0,1000}\\]:");

    /** @param dollars whether a dollar sign could begin or end maths */
    record Where(boolean dollars, boolean inLink, boolean inCell) {
    }

    private Escapes() {
    }

    /**
     * Text within a line.
     *
     * @param before the character ahead of it
     * @param after the character that follows
     */
    static String text(String text, char before, char after, Where where) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = c == '_' ? endOfRun(text, i) : i + 1;
            char previous = i > 0 ? text.charAt(i - 1) : before;
            char next = end < text.length() ? text.charAt(end) : after;
            boolean backslash = c == '_' ? isLoose(previous, next) : needsBackslash(text, i, next, where);
            for (; i < end; i++) {
                escaped.append(backslash ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean needsBackslash(String text, int at, char next, Where where) {
        return switch (text.charAt(at)) {
            case '`', '*' -> true;
            case '\\' -> next == UNKNOWN || next == '\n' || PUNCTUATION.indexOf(next) >= 0;
            case '[' -> where.inLink();
            case ']' -> where.inLink() || next == '(' || next == UNKNOWN;
            case '!' -> next == UNKNOWN;
            case '<' -> next == UNKNOWN || next == '/' || next == '!' || next == '?' || isLetter(next);
            case '&' -> next == UNKNOWN || ENTITY.matcher(text).region(at, text.length()).lookingAt();
            case '$' -> where.dollars();
            case '|' -> where.inCell();
            default -> false;
        };
    }

    private static int endOfRun(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == text.charAt(from)) {
            end++;
        }
        return end;
    }

    /** Underlines that could open or close emphasis: not within a word, and not alone between spaces. */
    private static boolean isLoose(char left, char right) {
        boolean withinAWord = Character.isLetterOrDigit(left) && Character.isLetterOrDigit(right);
        boolean apart = isSpace(left) && isSpace(right);
        return !withinAWord && !apart;
    }

    /** The lines of a paragraph: what would begin a heading, a list, a rule or a table there. */
    static String lines(String paragraph) {
        StringBuilder lines = new StringBuilder(paragraph.length() + 8);
        int from = 0;
        while (from <= paragraph.length()) {
            int end = paragraph.indexOf('\n', from);
            end = end < 0 ? paragraph.length() : end;
            lines.append(line(paragraph.substring(from, end), from > 0));
            if (end < paragraph.length()) {
                lines.append('\n');
            }
            from = end + 1;
        }
        return lines.toString();
    }

    private static String line(String line, boolean following) {
        Matcher number = NUMBER.matcher(line);
        if (number.find()) {
            return number.group(1) + "\\" + line.substring(number.end(1));
        }
        boolean special = line.startsWith(">") || line.startsWith("~~~") || HEADING.matcher(line).find()
                || BULLET.matcher(line).find() || holdsOnly(line, "-", 1) || holdsOnly(line, "_", 3)
                || DEFINITION.matcher(line).find();
        boolean underline = following && (holdsOnly(line, "=", 1) || (line.contains("-") && holdsOnly(line, "|:-", 1)));
        return special || underline ? "\\" + line : line;
    }

    /** Nothing but these, at least so many of them, and spaces. */
    private static boolean holdsOnly(String line, String characters, int least) {
        int count = 0;
        for (int i = 0; i < line.length(); i++) {
            if (characters.indexOf(line.charAt(i)) >= 0) {
                count++;
            } else if (!isSpace(line.charAt(i))) {
                return false;
            }
        }
        return count >= least;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
