package io.readyroom.question.interchange.qti;

import java.util.List;

/** An item's body divided: what stands before the text with the gaps, and that text with all that follows. */
record DropdownBody(List<XmlNode> stem, List<XmlNode> body, List<XmlElement> interactions) {

    static DropdownBody of(XmlElement itemBody, List<XmlElement> interactions) {
        List<XmlNode> nodes = itemBody.children();
        XmlElement only = container(nodes, interactions);
        while (only != null) {
            nodes = ReadContext.replaced(nodes, only, only.children());
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
        for (int i = 0; i < interactions.size(); i++) {
            marked = ReadContext.replaced(marked, interactions.get(i), List.of(new XmlText("{{" + ids.get(i) + "}}")));
        }
        return marked;
    }

    /** A plain division that holds all gaps and something before them: its children are looked at in its place. */
    private static XmlElement container(List<XmlNode> nodes, List<XmlElement> interactions) {
        for (XmlNode node : nodes) {
            if (node instanceof XmlElement element && holdsAny(element, interactions)) {
                boolean division = element.is("div") && element.attribute(Own.MARKDOWN).isEmpty();
                return division && interactions.stream().allMatch(element::contains) ? element : null;
            }
        }
        return null;
    }

    private static boolean isOurs(XmlNode node) {
        return node instanceof XmlElement element && element.attribute(Own.BODY).isPresent();
    }

    private static boolean holdsAny(XmlElement element, List<XmlElement> interactions) {
        return interactions.stream().anyMatch(element::contains);
    }
}
