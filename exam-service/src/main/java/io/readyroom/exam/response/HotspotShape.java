package io.readyroom.exam.response;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * {@code {"regions":["r3"]}}.
 *
 * @param select how many regions may be picked
 */
public record HotspotShape(List<String> regions, int select) implements ResponseShape {

    static final String TYPE = "hotspot";

    public HotspotShape {
        regions = List.copyOf(regions);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void check(JsonNode response) {
        ResponseFields.knownIds(ResponseFields.only(response, "regions"), regions, select, "regions");
    }
}
