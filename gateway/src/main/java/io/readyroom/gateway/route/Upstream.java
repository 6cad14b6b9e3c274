package io.readyroom.gateway.route;

/** Where a call is passed on to. */
public enum Upstream {

    QUESTION("question-service"),
    /** The same service through connections of its own: a change set is published in seconds, and nobody browses behind it. */
    AUTHORING("question-authoring"),
    /** The same again for files, which come as slowly as their senders' lines are. */
    QUESTION_FILES("question-files"),
    USER("user-service"),
    EXAM("exam-service"),
    /** The same service through connections of its own: whoever browses can't keep an answer from being saved. */
    EXAM_ANSWERS("exam-answers"),
    /** For what is composed here; a start may take longer than anybody waits for the next questions. */
    EXAM_QUESTIONS("exam-questions"),
    SCORING("scoring-service");

    private final String configName;

    Upstream(String configName) {
        this.configName = configName;
    }

    /** Its name under {@code readyroom.upstreams}. */
    public String configName() {
        return configName;
    }
}
