package io.readyroom.question.interchange.qti;

/** Text that is no XML, or XML that isn't taken; the message says why, for a person. */
final class MalformedXmlException extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;

    /** @param line from 1, or 0 when it isn't known */
    MalformedXmlException(int line, String message) {
        super(message);
        this.line = line;
    }

    int line() {
        return line;
    }
}
