package io.readyroom.question.interchange.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element as QTI 2 spells it, whichever version wrote it (see {@link QtiNames}). Two elements are the same only if they are
 * one:
 * an item may say the same twice.
 */
final class XmlElement implements XmlNode {

    private final String name;
    private final Map<String, String> attributes;
    private final List<XmlNode> children;
    private final int line;

    /** @param line from 1, or 0 for an element that was made here */
    XmlElement(String name, Map<String, String> attributes, List<XmlNode> children, int line) {
        this.name = name;
        this.attributes = attributes;
        this.children = children;
        this.line = line;
    }

    static XmlElement of(String name, Map<String, String> attributes, List<? extends XmlNode> children) {
        return new XmlElement(name, attributes, List.copyOf(children), 0);
    }

    String name() {
        return name;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    List<XmlNode> children() {
        return children;
    }

    int line() {
        return line;
    }

    boolean is(String other) {
        return name.equals(other);
    }

    /** An interaction of any kind, known or not. */
    boolean isInteraction() {
        return name.endsWith("Interaction");
    }

    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    String attribute(String attribute, String absent) {
        return attributes.getOrDefault(attribute, absent);
    }

    List<XmlElement> elements() {
        List<XmlElement> elements = new ArrayList<>();
        for (XmlNode child : children) {
            if (child instanceof XmlElement element) {
                elements.add(element);
            }
        }
        return elements;
    }

    List<XmlElement> elements(String childName) {
        return elements().stream().filter(child -> child.is(childName)).toList();
    }

    Optional<XmlElement> element(String childName) {
        return elements().stream().filter(child -> child.is(childName)).findFirst();
    }

    /** This element and all within it, in the order of the document. */
    Stream<XmlElement> all() {
        List<XmlElement> all = new ArrayList<>();
        addTo(all);
        return all.stream();
    }

    /** No stream of streams: each element would pass through as many as it is deep. */
    private void addTo(List<XmlElement> all) {
        all.add(this);
        for (XmlNode child : children) {
            if (child instanceof XmlElement element) {
                element.addTo(all);
            }
        }
    }

    Stream<XmlElement> all(String descendant) {
        return all().filter(element -> element.is(descendant));
    }

    boolean contains(XmlElement other) {
        return all().anyMatch(element -> element == other);
    }

    /** Its characters and those of all within it. */
    String text() {
        StringBuilder text = new StringBuilder();
        appendText(text);
        return text.toString();
    }

    XmlElement with(List<? extends XmlNode> others) {
        return new XmlElement(name, attributes, List.copyOf(others), line);
    }

    private void appendText(StringBuilder text) {
        for (XmlNode child : children) {
            if (child instanceof XmlText characters) {
                text.append(characters.text());
            } else if (child instanceof XmlElement element) {
                element.appendText(text);
            }
        }
    }
}
