package io.readyroom.exam.response;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code {"answers":{"s1":true}}}: statement → yes or no. */
public record StatementGridShape(List<String> statements) implements ResponseShape {

    static final String TYPE = "statement_grid";

    public StatementGridShape {
        statements = List.copyOf(statements);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void check(JsonNode response) {
        JsonNode answers = ResponseFields.object(ResponseFields.only(response, "answers"), "answers");
        for (Map.Entry<String, JsonNode> answer : answers.properties()) {
            ResponseFields.knownName(answer.getKey(), statements, "answers");
            if (!answer.getValue().isBoolean()) {
                throw new InvalidResponseException(ResponseFields.path("answers." + answer.getKey()), "must be true or false");
            }
        }
    }
}
