package io.readyroom.gateway.offline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;

import io.readyroom.gateway.exam.Slot.Shape;

/**
 * exam-service's half of a pack.
 *
 * @param items in order of position
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record SlotsAndKeys(UUID sessionId, String exam, String mode, String language, Instant expiresAt, String gradingPolicy,
        List<PackedSlot> items) {

    List<UUID> versionIds() {
        return items.stream().map(PackedSlot::questionVersionId).distinct().toList();
    }

    /**
     * A slot with its key.
     *
     * @param shape whose ids tell the order in which this session shows them
     * @param response as stored, null when there is none
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PackedSlot(int position, UUID questionVersionId, String type, int maxPoints, Shape shape, JsonNode response,
            int revision, boolean flagged, boolean locked, Integer section, JsonNode key) {

        @Override
        public String toString() {
            return "PackedSlot[" + position + "]";
        }
    }
}
