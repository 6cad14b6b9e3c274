package io.readyroom.exam.response;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code {"matches":{"t1":"s2"}}}: target → source. */
public record MatchingShape(List<String> sources, List<String> targets, boolean reuseSources) implements ResponseShape {

    static final String TYPE = "matching";

    public MatchingShape {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void check(JsonNode response) {
        JsonNode matches = ResponseFields.object(ResponseFields.only(response, "matches"), "matches");
        Set<String> used = new HashSet<>();
        for (Map.Entry<String, JsonNode> match : matches.properties()) {
            ResponseFields.knownName(match.getKey(), targets, "matches");
            String source = ResponseFields.knownId(match.getValue(), sources, "matches." + match.getKey());
            if (!used.add(source) && !reuseSources) {
                throw new InvalidResponseException(ResponseFields.path("matches"), "uses a source twice");
            }
        }
    }
}
