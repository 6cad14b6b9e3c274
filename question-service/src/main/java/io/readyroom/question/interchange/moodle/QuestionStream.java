package io.readyroom.question.interchange.moodle;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import io.readyroom.question.interchange.Place;
import io.readyroom.question.interchange.ReadLimits;
import io.readyroom.question.interchange.RefusedFileException;
import io.readyroom.question.interchange.XmlCharacters;
import io.readyroom.question.interchange.XmlCharacters.UnreadableException;

/** The elements of a quiz, one at a time. No document type, no entities, nothing from elsewhere. */
final class QuestionStream {

    private static final String ROOT = "quiz";
    /** An element takes more memory than its name, about as much as so many characters. */
    private static final int NODE = 50;

    private final BoundedStream stream;
    private final ReadLimits limits;
    private final XmlCharacters characters;
    private final XMLStreamReader reader;

    /** @throws RefusedFileException when the file is no Moodle XML */
    QuestionStream(InputStream in, ReadLimits limits) throws IOException, RefusedFileException {
        this.stream = new BoundedStream(in, limits.itemBytes() + limits.entryBytes());
        this.limits = limits;
        this.characters = characters(stream, limits);
        this.reader = open();
        int event = advance();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
            event = advance();
        }
        if (event == XMLStreamConstants.END_DOCUMENT || !reader.getLocalName().equals(ROOT)) {
            throw refused("It is no Moodle XML: its first element is not <quiz>.");
        }
    }

    /** @return null at the end */
    XmlNode next() throws IOException, RefusedFileException {
        stream.begin();
        for (int event = advance(); event != XMLStreamConstants.END_DOCUMENT; event = advance()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return element();
            }
        }
        return null;
    }

    /** Of one that is larger than an item may be only its first part is kept; it is read to its end all the same. */
    private XmlNode element() throws IOException, RefusedFileException {
        XmlNode top = node();
        long size = 0;
        Deque<XmlNode> open = new ArrayDeque<>();
        open.push(top);
        while (!open.isEmpty()) {
            int event = advance();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (open.size() >= limits.depth()) {
                    throw refused("Elements are nested more than " + limits.depth() + " deep.");
                }
                size += NODE;
                open.push(size <= limits.itemBytes() ? child(open.element()) : top);
                size += open.element().length();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.pop();
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                // Files have a limit of their own, that of the stream.
                size += open.element().name().equals("file") ? 0 : reader.getTextLength();
                if (size <= limits.itemBytes()) {
                    open.element().append(reader.getText());
                }
            }
        }
        return size > limits.itemBytes() ? top.tooLarge() : top;
    }

    private XmlNode child(XmlNode parent) {
        XmlNode child = node();
        parent.with(child);
        return child;
    }

    private XmlNode node() {
        XmlNode node = new XmlNode(reader.getLocalName(), line());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            node.with(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return node;
    }

    private int advance() throws IOException, RefusedFileException {
        characters.next();
        try {
            int event = reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw refused("It has a document type or an entity of its own, which is never read.");
            }
            return event;
        } catch (XMLStreamException | RuntimeException e) {
            // The JDK's parser answers some malformed input with unchecked exceptions; it is the file's fault all the same.
            throw broken(e, line());
        }
    }

    private XMLStreamReader open() throws IOException, RefusedFileException {
        // The JDK's own: another one on the class path may read these settings differently.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        try {
            return factory.createXMLStreamReader(characters);
        } catch (XMLStreamException | RuntimeException e) {
            throw broken(e, 1);
        }
    }

    private static XmlCharacters characters(InputStream in, ReadLimits limits) throws IOException, RefusedFileException {
        try {
            return XmlCharacters.of(in, limits.itemBytes());
        } catch (UnreadableException e) {
            throw new RefusedFileException(Place.line(1), e.getMessage());
        }
    }

    private RefusedFileException broken(Exception e, int line) throws IOException {
        if (stream.failure() != null) {
            throw stream.failure();
        }
        if (stream.isExceeded()) {
            return new RefusedFileException(Place.line(line), "A question is larger than an item may be.");
        }
        if (e.getCause() instanceof UnreadableException unreadable) {
            return new RefusedFileException(Place.line(line), unreadable.getMessage());
        }
        String message = String.valueOf(e.getMessage());
        int at = message.indexOf("Message: ");
        return new RefusedFileException(Place.line(line),
                "It is not well-formed XML: " + (at < 0 ? message : message.substring(at + "Message: ".length())));
    }

    private RefusedFileException refused(String why) {
        return new RefusedFileException(Place.line(line()), why);
    }

    private int line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }
}
