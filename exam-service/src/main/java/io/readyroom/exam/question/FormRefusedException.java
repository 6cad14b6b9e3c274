package io.readyroom.exam.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** question-service answered, but not with a form. */
final class FormRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final String TYPE_PREFIX = "urn:readyroom:problem:";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int status;
    private final transient JsonNode problem;

    private FormRefusedException(int status, JsonNode problem) {
        super("question-service answered " + status, null, false, false);
        this.status = status;
        this.problem = problem;
    }

    static FormRefusedException from(int status, String body) {
        try {
            JsonNode problem = body == null || body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
            return new FormRefusedException(status, problem);
        } catch (JsonProcessingException e) {
            return new FormRefusedException(status, MissingNode.getInstance());
        }
    }

    /** Whether the request was refused for a reason that another try won't change. */
    boolean isFinal() {
        return status < 500 && status != 408 && status != 429 && status != 401;
    }

    String slug() {
        String type = problem.path("type").asText("");
        return type.startsWith(TYPE_PREFIX) ? type.substring(TYPE_PREFIX.length()) : "";
    }

    JsonNode problem() {
        return problem;
    }
}
