package io.readyroom.exam.response;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * {@code {"choices":["a","d"]}}.
 *
 * @param select how many may be picked; more is refused by delivery
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MultipleResponseShape(List<String> options, int select) implements ResponseShape {

    public MultipleResponseShape {
        options = SharedIds.of(options);
    }

    @Override
    public void check(JsonNode response) {
        ResponseFields.knownIds(ResponseFields.only(response, "choices"), options, select, "choices");
    }
}
