package io.readyroom.question.interchange.qti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import io.readyroom.question.interchange.markup.Markup;

/** HTML as trees: what our Markdown is rendered to, and what is turned into it. */
final class Html {

    private static final Set<String> EMPTY = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
            "param", "source", "track", "wbr");

    private Html() {
    }

    /** What a Markdown text looks like. */
    static List<XmlNode> rendered(String markdown) {
        return nodes(Jsoup.parseBodyFragment(Markup.toHtml(markdown)).body());
    }

    private static List<XmlNode> nodes(Element parent) {
        List<XmlNode> nodes = new ArrayList<>();
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                nodes.add(new XmlText(text.getWholeText()));
            } else if (child instanceof Element element) {
                Map<String, String> attributes = new LinkedHashMap<>();
                for (Attribute attribute : element.attributes()) {
                    attributes.put(attribute.getKey(), attribute.getValue());
                }
                nodes.add(XmlElement.of(element.normalName(), attributes, nodes(element)));
            }
        }
        return nodes;
    }

    /** As HTML writes it: an element without content has an end of its own, unless it never has content. */
    static String text(List<? extends XmlNode> nodes) {
        StringBuilder html = new StringBuilder();
        nodes.forEach(node -> append(html, node));
        return html.toString();
    }

    private static void append(StringBuilder html, XmlNode node) {
        if (node instanceof XmlElement element && element.children().isEmpty() && !EMPTY.contains(element.name())) {
            String tag = XmlOut.fragment(List.of(element));
            html.append(tag, 0, tag.length() - "/>".length()).append("></").append(element.name()).append('>');
        } else if (node instanceof XmlElement element && !element.children().isEmpty()) {
            String tag = XmlOut.fragment(List.of(element.with(List.of())));
            html.append(tag, 0, tag.length() - "/>".length()).append('>');
            element.children().forEach(child -> append(html, child));
            html.append("</").append(element.name()).append('>');
        } else {
            html.append(XmlOut.fragment(List.of(node)));
        }
    }
}
