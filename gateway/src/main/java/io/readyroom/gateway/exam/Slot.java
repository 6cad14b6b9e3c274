package io.readyroom.gateway.exam;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A place in a form with what the learner has answered there.
 *
 * @param shape whose ids tell the order in which this session shows them
 * @param response as stored, null when there is none
 * @param revision of the stored answer, 0 when there is none
 * @param late what came after the deadline, where it may be shown; null otherwise
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Slot(int position, UUID questionVersionId, String type, int maxPoints, Shape shape, JsonNode response,
        int revision, boolean flagged, boolean locked, Integer section, Late late) {

    /** Not scored, and known from the sender only. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Late(JsonNode response, Instant receivedAt) {
    }

    /** Ids in display order; of each type only its own are there. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Shape(List<String> options, List<String> sources, List<String> targets, List<String> statements,
            List<String> regions, List<GapShape> gaps) {

        /** Content as it was written, where no session has put it into another order. */
        public static final Shape AS_WRITTEN = new Shape(null, null, null, null, null, null);
    }

    /** The options of a gap in display order. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record GapShape(String id, List<String> options) {
    }
}
