package io.readyroom.gateway.route;

/** Where a call is passed on to. */
public enum Upstream {

    QUESTION("question-service"),
    /** The same service through connections of its own: a change set is published in seconds, and nobody browses behind it. */
    AUTHORING("question-authoring", "question-service"),
    /** The same again for files, which come as slowly as their senders' lines are. */
    QUESTION_FILES("question-files", "question-service"),
    USER("user-service"),
    EXAM("exam-service"),
    /** The same service through connections of its own: whoever browses can't keep an answer from being saved. */
    EXAM_ANSWERS("exam-answers", "exam-service"),
    /** For what is composed here; a start may take longer than anybody waits for the next questions. */
    EXAM_QUESTIONS("exam-questions", "exam-service"),
    /** Where a session begins: a whole class comes in the same second, and would rather wait for its turn than be refused. */
    EXAM_ENTRANCE("exam-entrance", "exam-service"),
    SCORING("scoring-service");

    private final String configName;
    private final String service;

    Upstream(String service) {
        this(service, service);
    }

    Upstream(String configName, String service) {
        this.configName = configName;
        this.service = service;
    }

    /** Its name under {@code readyroom.upstreams}. */
    public String configName() {
        return configName;
    }

    /** Which service that is. */
    public String service() {
        return service;
    }
}
