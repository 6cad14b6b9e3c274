package io.readyroom.exam.response;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code {"selections":{"g1":"o2"}}}: gap → option of that gap. */
public record DropdownShape(List<Gap> gaps) implements ResponseShape {

    static final String TYPE = "dropdown";

    public DropdownShape {
        gaps = List.copyOf(gaps);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void check(JsonNode response) {
        JsonNode selections = ResponseFields.object(ResponseFields.only(response, "selections"), "selections");
        for (Map.Entry<String, JsonNode> selection : selections.properties()) {
            Gap gap = gap(selection.getKey()).orElseThrow(() -> new InvalidResponseException(
                    ResponseFields.path("selections"), "has an id that is not one of this question"));
            ResponseFields.knownId(selection.getValue(), gap.options(), "selections." + gap.id());
        }
    }

    private Optional<Gap> gap(String id) {
        return gaps.stream().filter(gap -> gap.id().equals(id)).findFirst();
    }

    /** A gap and what may be put into it. */
    public record Gap(String id, List<String> options) {

        public Gap {
            options = List.copyOf(options);
        }
    }
}
