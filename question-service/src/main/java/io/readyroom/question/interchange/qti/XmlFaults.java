package io.readyroom.question.interchange.qti;

import java.io.IOException;

import javax.xml.stream.XMLStreamException;

import io.readyroom.question.interchange.XmlCharacters.UnreadableException;

/** What the platform's XML parser says when it can't go on. */
final class XmlFaults {

    private static final int MAX_REASON = 300;
    private static final String PREAMBLE = "Message: ";

    private XmlFaults() {
    }

    /**
     * @param line where it is, if the exception doesn't say
     * @throws IOException when the stream is to blame and not what it holds
     */
    static MalformedXmlException malformed(XMLStreamException e, int line) throws IOException {
        if (e.getNestedException() instanceof UnreadableException unreadable) {
            return new MalformedXmlException(line, unreadable.getMessage());
        }
        if (e.getNestedException() instanceof IOException cause) {
            throw cause;
        }
        int where = e.getLocation() == null ? line : Math.max(0, e.getLocation().getLineNumber());
        return new MalformedXmlException(where, "It isn't readable as XML: " + reason(e.getMessage()));
    }

    /** The parser lets exceptions of its own out on some broken input: it is the input that is wrong. */
    static MalformedXmlException unreadable() {
        return new MalformedXmlException(0, "It isn't readable as XML.");
    }

    /** Without the preamble of where, which the report says anyway. */
    private static String reason(String message) {
        String text = message == null ? "no reason given" : message;
        int said = text.indexOf(PREAMBLE);
        String reason = said < 0 ? text : text.substring(said + PREAMBLE.length());
        return reason.length() > MAX_REASON ? reason.substring(0, MAX_REASON) + "…" : reason;
    }
}
