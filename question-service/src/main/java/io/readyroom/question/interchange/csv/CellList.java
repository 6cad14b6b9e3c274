package io.readyroom.question.interchange.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Several values in one cell. Space around a value doesn't count, nor do blank ones. A backslash before a separator, white
 * space or a backslash makes it a part of the value; alone with a hyphen, {@code \-}, it is an empty value.
 */
final class CellList {

    static final char NAMES = ',';
    static final char TEXTS = '|';
    static final char LINES = '\n';

    private static final char ESCAPE = '\\';
    private static final String EMPTY = "\\-";

    private CellList() {
    }

    /** @param values a null one leaves its place blank */
    static String join(List<String> values, char separator) {
        String between = separator == NAMES ? ", " : " " + separator + " ";
        return String.join(between, values.stream().map(CellList::escaped).toList());
    }

    /** The values, blank ones left out. */
    static List<String> values(String cell, char separator) {
        return places(cell, separator).stream().filter(Objects::nonNull).toList();
    }

    /** The values by their places; null where one is blank. */
    static List<String> places(String cell, char separator) {
        return raw(cell, separator).stream().map(CellList::value).toList();
    }

    /** The parts between separators, as they are written. */
    static List<String> raw(String cell, char separator) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) == ESCAPE && i + 1 < cell.length() && isEscapable(cell.charAt(i + 1))) {
                i++;
            } else if (cell.charAt(i) == separator) {
                parts.add(cell.substring(begin, i));
                begin = i + 1;
            }
        }
        parts.add(cell.substring(begin));
        return parts;
    }

    private static String value(String part) {
        StringBuilder value = new StringBuilder();
        int kept = 0;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == ESCAPE && i + 1 < part.length() && isEscapable(part.charAt(i + 1))) {
                i++;
                value.append(part.charAt(i));
                kept = value.length();
            } else if (!Character.isWhitespace(c)) {
                value.append(c);
                kept = value.length();
            } else if (kept > 0) {
                value.append(c);
            }
        }
        if (part.strip().equals(EMPTY)) {
            return "";
        }
        return kept == 0 ? null : value.substring(0, kept);
    }

    private static String escaped(String value) {
        if (value == null) {
            return "";
        }
        if (value.isEmpty()) {
            return EMPTY;
        }
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean outer = i == 0 || i == value.length() - 1;
            boolean special = c == ESCAPE || c == NAMES || c == TEXTS || c == LINES || c == '\r';
            cell.append(special || (outer && Character.isWhitespace(c)) ? String.valueOf(ESCAPE) : "").append(c);
        }
        return cell.toString();
    }

    private static boolean isEscapable(char c) {
        return c == ESCAPE || c == NAMES || c == TEXTS || Character.isWhitespace(c);
    }
}
