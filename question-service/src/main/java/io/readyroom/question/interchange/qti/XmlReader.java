package io.readyroom.question.interchange.qti;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.XmlCharacters;
import io.readyroom.question.interchange.XmlCharacters.UnreadableException;

/**
 * Reads XML piece by piece; an element that is asked for becomes a small tree. No document type is taken, so there are no
 * entities
 * but the five of XML, and nothing outside the stream is ever opened. Depth and the size of a tree are bounded.
 */
final class XmlReader implements Closeable {

    private final XmlCharacters characters;
    private final XMLStreamReader reader;
    private final ReadLimits limits;
    private int depth;
    private long kept;

    private XmlReader(XmlCharacters characters, XMLStreamReader reader, ReadLimits limits) {
        this.characters = characters;
        this.reader = reader;
        this.limits = limits;
    }

    /** The tree of a whole document. */
    static XmlElement document(byte[] bytes, ReadLimits limits) throws MalformedXmlException {
        try (XmlReader xml = open(new ByteArrayInputStream(bytes), limits)) {
            if (!xml.nextStart()) {
                throw new MalformedXmlException(0, "It holds no element.");
            }
            XmlElement root = xml.element();
            xml.toTheEnd();
            return root;
        } catch (IOException e) {
            throw new MalformedXmlException(0, "It isn't readable as XML: " + e.getMessage());
        }
    }

    static XmlReader open(InputStream in, ReadLimits limits) throws IOException, MalformedXmlException {
        try {
            XmlCharacters characters = XmlCharacters.of(in, limits.itemBytes());
            return new XmlReader(characters, factory().createXMLStreamReader(characters), limits);
        } catch (UnreadableException e) {
            throw new MalformedXmlException(1, e.getMessage());
        } catch (XMLStreamException e) {
            throw XmlFaults.malformed(e, 1);
        } catch (RuntimeException e) {
            throw XmlFaults.unreadable();
        }
    }

    /**
     * Goes on to the next start of an element.
     *
     * @return false at the end of the document or of the element around
     */
    boolean nextStart() throws IOException, MalformedXmlException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT) {
            if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
            event = next();
        }
        return true;
    }

    /** The name of the element that starts here. */
    String name() {
        return QtiNames.element(reader.getName());
    }

    String attribute(String name) {
        return attributes().get(name);
    }

    int line() {
        return Math.max(0, reader.getLocation().getLineNumber());
    }

    /** The element that starts here, read to its end. */
    XmlElement element() throws IOException, MalformedXmlException {
        kept = 0;
        return tree();
    }

    /** Passes over the element that starts here. */
    void skip() throws IOException, MalformedXmlException {
        int around = depth - 1;
        while (depth > around) {
            next();
        }
    }

    /** What comes behind the root is no content, but must be XML too. */
    void toTheEnd() throws IOException, MalformedXmlException {
        while (next() != XMLStreamConstants.END_DOCUMENT) {
            // Comments and white space.
        }
    }

    private XmlElement tree() throws IOException, MalformedXmlException {
        String name = name();
        int line = line();
        Map<String, String> attributes = attributes();
        attributes.forEach((key, value) -> kept += key.length() + value.length());
        List<XmlNode> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                endText(text, children);
                children.add(tree());
            } else if (isText(event)) {
                text.append(reader.getText());
                keep(reader.getTextLength());
            }
        }
        endText(text, children);
        keep(name.length());
        return new XmlElement(name, attributes, List.copyOf(children), line);
    }

    private static void endText(StringBuilder text, List<XmlNode> children) {
        if (!text.isEmpty()) {
            children.add(new XmlText(text.toString()));
            text.setLength(0);
        }
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private void keep(int characters) throws MalformedXmlException {
        kept += characters;
        if (kept > limits.itemBytes()) {
            throw new MalformedXmlException(line(), "One element is longer than " + limits.itemBytes() + " characters.");
        }
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = QtiNames.attribute(reader.getName(), reader.getAttributeName(i));
            if (name != null) {
                attributes.put(name, reader.getAttributeValue(i));
            }
        }
        return attributes;
    }

    private int next() throws IOException, MalformedXmlException {
        int event = event();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new MalformedXmlException(line(), "It has a document type or an entity of its own, which isn't taken.");
        }
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > limits.depth()) {
            throw new MalformedXmlException(line(), "Its elements are nested deeper than " + limits.depth() + ".");
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        if (event == XMLStreamConstants.END_DOCUMENT && depth > 0) {
            throw new MalformedXmlException(line(), "It ends before its elements do.");
        }
        return event;
    }

    private int event() throws IOException, MalformedXmlException {
        characters.next();
        try {
            return reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException e) {
            throw XmlFaults.malformed(e, line());
        } catch (RuntimeException e) {
            throw XmlFaults.unreadable();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException("the XML reader doesn't close", e);
        }
    }
}
