package io.readyroom.question.interchange.moodle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An element of a question, with all that it holds. */
final class XmlNode {

    private final String name;
    private final int line;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean tooLarge;

    /** @param line where it stands, from 1 */
    XmlNode(String name, int line) {
        this.name = name;
        this.line = line;
    }

    static XmlNode named(String name) {
        return new XmlNode(name, 0);
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    /** Marks one of which only a part was kept. */
    XmlNode tooLarge() {
        tooLarge = true;
        return this;
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    /** Characters of its attributes. */
    int length() {
        return attributes.entrySet().stream().mapToInt(each -> each.getKey().length() + each.getValue().length()).sum();
    }

    XmlNode with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    XmlNode with(XmlNode child) {
        children.add(child);
        return this;
    }

    /** Adds an element that holds a text. */
    XmlNode withText(String child, Object value) {
        return with(named(child).append(value.toString()));
    }

    XmlNode append(String more) {
        text.append(more);
        return this;
    }

    /** Empty when there is none. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "").strip();
    }

    List<XmlNode> children() {
        return children;
    }

    List<XmlNode> children(String named) {
        return children.stream().filter(child -> child.name.equals(named)).toList();
    }

    Optional<XmlNode> child(String named) {
        return children.stream().filter(child -> child.name.equals(named)).findFirst();
    }

    /** Its own, without that of its children. */
    String text() {
        return text.toString().strip();
    }

    /** That of a child; empty when there is none. */
    String textOf(String child) {
        return child(child).map(XmlNode::text).orElse("");
    }

    /** Whether it says anything. */
    boolean isBlank() {
        return text().isEmpty() && children.stream().allMatch(XmlNode::isBlank);
    }

    /** Whether XML can hold all of its characters. */
    boolean isWritable() {
        return isWritable(text) && attributes.values().stream().allMatch(XmlNode::isWritable)
                && children.stream().allMatch(XmlNode::isWritable);
    }

    private static boolean isWritable(CharSequence text) {
        return text.codePoints()
                .allMatch(c -> c == '\t' || c == '\n' || (c >= ' ' && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000);
    }

    void write(XMLStreamWriter out, String indent) throws XMLStreamException {
        out.writeCharacters("\n" + indent);
        if (text.isEmpty() && children.isEmpty()) {
            out.writeEmptyElement(name);
            writeAttributes(out);
            return;
        }
        out.writeStartElement(name);
        writeAttributes(out);
        out.writeCharacters(text.toString());
        for (XmlNode child : children) {
            child.write(out, indent + "  ");
        }
        if (!children.isEmpty()) {
            out.writeCharacters("\n" + indent);
        }
        out.writeEndElement();
    }

    private void writeAttributes(XMLStreamWriter out) throws XMLStreamException {
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            out.writeAttribute(attribute.getKey(), attribute.getValue());
        }
    }
}
