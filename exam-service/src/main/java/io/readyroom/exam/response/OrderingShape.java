package io.readyroom.exam.response;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * {@code {"order":["c","a","b"]}}.
 *
 * @param select how many of the options belong into the order
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrderingShape(List<String> options, int select) implements ResponseShape {

    public OrderingShape {
        options = SharedIds.of(options);
    }

    @Override
    public void check(JsonNode response) {
        ResponseFields.knownIds(ResponseFields.only(response, "order"), options, select, "order");
    }
}
