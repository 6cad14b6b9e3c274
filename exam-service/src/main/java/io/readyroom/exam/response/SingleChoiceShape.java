package io.readyroom.exam.response;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;

/** {@code {"choice":"b"}}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SingleChoiceShape(List<String> options) implements ResponseShape {

    public SingleChoiceShape {
        options = SharedIds.of(options);
    }

    @Override
    public void check(JsonNode response) {
        ResponseFields.knownId(ResponseFields.only(response, "choice"), options, "choice");
    }
}
