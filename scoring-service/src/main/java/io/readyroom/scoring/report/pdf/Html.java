package io.readyroom.scoring.report.pdf;

/** Writes well-formed HTML. Every text and value is escaped on its way in: no title becomes markup. */
final class Html {

    private static final int USUAL_LENGTH = 32_768;

    private final StringBuilder out = new StringBuilder(USUAL_LENGTH);

    /** @param attributes names and values in turn */
    Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    Html text(String text) {
        escape(text);
        return this;
    }

    Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** An element with nothing but text. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    private void escape(String text) {
        text.codePoints().filter(Html::isAllowed).forEach(point -> {
            switch (point) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(point);
            }
        });
    }

    /** XML 1.0, production 2; no escaping makes the others welcome. */
    private static boolean isAllowed(int point) {
        return point == '\t' || point == '\n' || point == '\r' || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD) || point >= 0x10000;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
