package io.readyroom.question.catalogue;

/** What codes of the catalogue look like. */
final class Code {

    static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";
    static final String OBJECTIVE = "[a-z0-9]+(\\.[a-z0-9]+){2}";

    private Code() {
    }
}
