package io.readyroom.exam.response;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code {"choice":"b"}}. */
public record SingleChoiceShape(List<String> options) implements ResponseShape {

    static final String TYPE = "single_choice";

    public SingleChoiceShape {
        options = List.copyOf(options);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void check(JsonNode response) {
        ResponseFields.knownId(ResponseFields.only(response, "choice"), options, "choice");
    }
}
