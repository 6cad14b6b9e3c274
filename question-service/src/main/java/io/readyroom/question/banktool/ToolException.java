package io.readyroom.question.banktool;

/** The tool can't do its work; the message says why, for a person. */
final class ToolException extends Exception {

    private static final long serialVersionUID = 1;

    ToolException(String message) {
        super(message);
    }
}
