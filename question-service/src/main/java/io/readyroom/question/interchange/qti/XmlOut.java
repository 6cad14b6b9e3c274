package io.readyroom.question.interchange.qti;

import java.util.List;
import java.util.Map;

/**
 * Writes trees as XML that reads back as the same tree. Nothing is indented: space may be content. A character that XML has no
 * place for becomes U+FFFD.
 */
final class XmlOut {

    private static final char REPLACEMENT = '\uFFFD';

    private XmlOut() {
    }

    static String document(XmlElement root) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        append(xml, root);
        return xml.append('\n').toString();
    }

    /** Without a declaration; equal exactly when the trees are. */
    static String fragment(List<? extends XmlNode> nodes) {
        StringBuilder xml = new StringBuilder();
        nodes.forEach(node -> append(xml, node));
        return xml.toString();
    }

    /** The text without characters that XML has no place for. */
    static String sane(String text) {
        StringBuilder sane = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (!isXml(text, i)) {
                sane.setCharAt(i, REPLACEMENT);
            }
        }
        return sane.toString();
    }

    /** Whether the character there can stand in XML 1.0; of a surrogate pair, both. */
    static boolean isXml(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= ' ' ? c < '\uFFFE' : c == '\t' || c == '\n' || c == '\r';
    }

    private static void append(StringBuilder xml, XmlNode node) {
        if (node instanceof XmlText text) {
            escape(xml, text.text(), false);
        } else if (node instanceof XmlElement element) {
            append(xml, element);
        }
    }

    private static void append(StringBuilder xml, XmlElement element) {
        xml.append('<').append(element.name());
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            xml.append(' ').append(attribute.getKey()).append("=\"");
            escape(xml, attribute.getValue(), true);
            xml.append('"');
        }
        if (element.children().isEmpty()) {
            xml.append("/>");
            return;
        }
        xml.append('>');
        element.children().forEach(child -> append(xml, child));
        xml.append("</").append(element.name()).append('>');
    }

    private static void escape(StringBuilder xml, String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = isXml(text, i) ? text.charAt(i) : REPLACEMENT;
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '\r' -> xml.append("&#13;");
                case '"' -> xml.append(attribute ? "&quot;" : "\"");
                case '\n' -> xml.append(attribute ? "&#10;" : "\n");
                case '\t' -> xml.append(attribute ? "&#9;" : "\t");
                default -> xml.append(c);
            }
        }
    }
}
