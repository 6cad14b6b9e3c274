package io.readyroom.question.interchange.qti;

/**
 * Exact texts in attributes of ours. XML has no place for some characters and no reliable one for line ends, so they are
 * written
 * as {@code \}{@code uXXXX}, and a backslash as two.
 */
final class Escaped {

    private static final int UNIT = 4;

    private Escaped() {
    }

    static String encode(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                escaped.append("\\\\");
            } else if (c < ' ' || !XmlOut.isXml(text, i)) {
                escaped.append(String.format("\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** The text again; what isn't of this form stays as it is. */
    static String decode(String escaped) {
        StringBuilder text = new StringBuilder(escaped.length());
        int i = 0;
        while (i < escaped.length()) {
            char c = escaped.charAt(i);
            char next = c == '\\' && i + 1 < escaped.length() ? escaped.charAt(i + 1) : 0;
            int unit = next == 'u' ? unit(escaped, i + 2) : -1;
            if (next == '\\') {
                text.append('\\');
                i += 2;
            } else if (unit >= 0) {
                text.append((char) unit);
                i += 2 + UNIT;
            } else {
                text.append(c);
                i++;
            }
        }
        return text.toString();
    }

    private static int unit(String escaped, int from) {
        if (from + UNIT > escaped.length()) {
            return -1;
        }
        int unit = 0;
        for (int i = from; i < from + UNIT; i++) {
            int digit = Character.digit(escaped.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit * 16 + digit;
        }
        return unit;
    }
}
