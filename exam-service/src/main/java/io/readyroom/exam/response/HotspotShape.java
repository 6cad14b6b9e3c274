package io.readyroom.exam.response;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * {@code {"regions":["r3"]}}.
 *
 * @param select how many regions may be picked
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record HotspotShape(List<String> regions, int select) implements ResponseShape {

    public HotspotShape {
        regions = SharedIds.of(regions);
    }

    @Override
    public void check(JsonNode response) {
        ResponseFields.knownIds(ResponseFields.only(response, "regions"), regions, select, "regions");
    }
}
