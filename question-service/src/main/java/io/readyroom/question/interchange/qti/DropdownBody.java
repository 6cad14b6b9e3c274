package io.readyroom.question.interchange.qti;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An item's body divided: what stands before the text with the gaps, and that text with all that follows. */
record DropdownBody(List<XmlNode> stem, List<XmlNode> body, List<XmlElement> interactions) {

    static DropdownBody of(XmlElement itemBody, List<XmlElement> interactions) {
        List<XmlNode> nodes = itemBody.children();
        XmlElement only = container(nodes, interactions);
        while (only != null) {
            XmlElement opened = only;
            nodes = nodes.stream().flatMap(node -> node == opened ? opened.children().stream() : Stream.of(node)).toList();
            only = container(nodes, interactions);
        }
        boolean ours = nodes.stream().anyMatch(DropdownBody::isOurs);
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof XmlElement element && (ours ? isOurs(element) : holdsAny(element, interactions))) {
                return new DropdownBody(List.copyOf(nodes.subList(0, i)), List.copyOf(nodes.subList(i, nodes.size())),
                        interactions);
            }
        }
        return new DropdownBody(nodes, List.of(), interactions);
    }

    /** The text with marks in the places of the gaps. What an item of ours adds for players isn't part of it. */
    List<XmlNode> marked(List<String> ids) {
        List<XmlNode> marked = body.stream()
                .filter(node -> !(node instanceof XmlElement element && element.attribute(Own.ANSWER).isPresent())).toList();
        Map<XmlElement, List<XmlNode>> marks = new HashMap<>();
        for (int i = 0; i < interactions.size(); i++) {
            marks.put(interactions.get(i), List.of(new XmlText("{{" + ids.get(i) + "}}")));
        }
        return ReadContext.replaced(marked, marks);
    }

    /** A plain division that holds all gaps and something before them: its children are looked at in its place. */
    private static XmlElement container(List<XmlNode> nodes, List<XmlElement> interactions) {
        for (XmlNode node : nodes) {
            if (node instanceof XmlElement element && holdsAny(element, interactions)) {
                boolean division = element.is("div") && element.attribute(Own.MARKDOWN).isEmpty();
                return division && held(element, interactions) == interactions.size() ? element : null;
            }
        }
        return null;
    }

    private static boolean isOurs(XmlNode node) {
        return node instanceof XmlElement element && element.attribute(Own.BODY).isPresent();
    }

    private static boolean holdsAny(XmlElement element, List<XmlElement> interactions) {
        return held(element, interactions) > 0;
    }

    private static long held(XmlElement element, List<XmlElement> interactions) {
        return element.all().filter(new HashSet<>(interactions)::contains).count();
    }
}
