package io.readyroom.question.interchange.qti;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.io.UnsupportedEncodingException;

import javax.xml.stream.XMLStreamException;

/** What the platform's XML parser says when it can't go on. */
final class XmlFaults {

    private static final int MAX_REASON = 300;
    private static final String PREAMBLE = "Message: ";

    private XmlFaults() {
    }

    /** @throws IOException when the stream is to blame and not what it holds */
    static MalformedXmlException malformed(XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof IOException cause && !isAboutCharacters(cause)) {
            throw cause;
        }
        int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
        return new MalformedXmlException(line, "It isn't readable as XML: " + reason(e.getMessage()));
    }

    /** The parser lets exceptions of its own out on some broken input: it is the input that is wrong. */
    static MalformedXmlException unreadable() {
        return new MalformedXmlException(0, "It isn't readable as XML.");
    }

    private static boolean isAboutCharacters(IOException e) {
        return e instanceof CharConversionException || e instanceof UnsupportedEncodingException
                || e instanceof UTFDataFormatException;
    }

    /** Without the preamble of where, which the report says anyway. */
    private static String reason(String message) {
        String text = message == null ? "no reason given" : message;
        int said = text.indexOf(PREAMBLE);
        String reason = said < 0 ? text : text.substring(said + PREAMBLE.length());
        return reason.length() > MAX_REASON ? reason.substring(0, MAX_REASON) + "…" : reason;
    }
}
