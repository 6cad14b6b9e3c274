package io.readyroom.exam.response;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * {@code {"order":["c","a","b"]}}.
 *
 * @param select how many of the options belong into the order
 */
public record OrderingShape(List<String> options, int select) implements ResponseShape {

    static final String TYPE = "ordering";

    public OrderingShape {
        options = List.copyOf(options);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void check(JsonNode response) {
        ResponseFields.knownIds(ResponseFields.only(response, "order"), options, select, "order");
    }
}
