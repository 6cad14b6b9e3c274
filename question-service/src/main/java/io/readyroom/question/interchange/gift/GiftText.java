package io.readyroom.question.interchange.gift;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.readyroom.question.interchange.gift.GiftItem.Format;
import io.readyroom.question.interchange.gift.GiftItem.Text;

/** Characters that GIFT takes for its own, and how to say that they aren't. */
final class GiftText {

    private static final String ESCAPED = "\\:#={}~";
    private static final Pattern FORMAT = Pattern.compile("^\\[(html|markdown|plain|moodle)]");

    private GiftText() {
    }

    /** The first place from there on where one of these stands without a backslash; -1 when there is none. */
    static int find(String text, int from, String anyOf) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && isEscapable(text.charAt(i + 1))) {
                i++;
            } else if (anyOf.indexOf(c) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** The last place where the sign stands without a backslash; -1 when there is none. */
    static int findLast(String text, String sign) {
        int last = -1;
        for (int at = find(text, 0, sign.substring(0, 1)); at >= 0; at = find(text, at + 1, sign.substring(0, 1))) {
            if (text.startsWith(sign, at)) {
                last = at;
            }
        }
        return last;
    }

    private static boolean isEscapable(char c) {
        return ESCAPED.indexOf(c) >= 0 || c == 'n';
    }

    static String decoded(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\\' && i + 1 < raw.length() && isEscapable(raw.charAt(i + 1))) {
                i++;
                text.append(raw.charAt(i) == 'n' ? '\n' : raw.charAt(i));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    static String escaped(String text) {
        StringBuilder raw = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                raw.append("\\n");
            } else if (c != '\r') {
                raw.append(ESCAPED.indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return raw.toString();
    }

    /** Line ends mean something in HTML and Markdown, and a space elsewhere. */
    static Text text(String raw, Format otherwise) {
        String stripped = raw.strip();
        Matcher tag = FORMAT.matcher(stripped);
        boolean tagged = tag.find();
        Format format = tagged ? formatNamed(tag.group(1)) : otherwise;
        String rest = tagged ? stripped.substring(tag.end()) : stripped;
        boolean lines = format == Format.HTML || format == Format.MARKDOWN;
        return new Text(format, decoded(lines ? rest : oneLine(rest)).strip());
    }

    /** @return null for a text that says nothing */
    static Text optional(String raw, Format otherwise) {
        Text text = text(raw, otherwise);
        return text.text().isEmpty() ? null : text;
    }

    static String oneLine(String raw) {
        return raw.replace('\n', ' ').replaceAll("\\s\\s+", " ").strip();
    }

    private static Format formatNamed(String name) {
        return switch (name) {
            case "html" -> Format.HTML;
            case "markdown" -> Format.MARKDOWN;
            case "plain" -> Format.PLAIN;
            default -> Format.MOODLE;
        };
    }
}
