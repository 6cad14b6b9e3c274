package io.readyroom.exam.response;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * {@code {"choices":["a","d"]}}.
 *
 * @param select how many may be picked; more is refused by delivery
 */
public record MultipleResponseShape(List<String> options, int select) implements ResponseShape {

    static final String TYPE = "multiple_response";

    public MultipleResponseShape {
        options = List.copyOf(options);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void check(JsonNode response) {
        ResponseFields.knownIds(ResponseFields.only(response, "choices"), options, select, "choices");
    }
}
