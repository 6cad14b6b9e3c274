package io.readyroom.exam.response;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * {@code {"choices":["a","d"]}}.
 *
 * @param select how many may be picked; more is refused by delivery, unless the policy has no cap
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
        check(response, select);
    }

    /** As many as there are: grading gives nothing for more than were asked for. */
    @Override
    public void checkUncapped(JsonNode response) {
        check(response, options.size());
    }

    private void check(JsonNode response, int atMost) {
        ResponseFields.knownIds(ResponseFields.only(response, "choices"), options, atMost, "choices");
    }
}
