package io.readyroom.gateway.scoring;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A graded slot.
 *
 * @param response as it was graded, null when there was none
 * @param voided true when the question was taken out of the scoring, null otherwise
 * @param keyRevision of the key shown
 * @param correctedSince true when there is a later key, null otherwise
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record GradedItem(int position, UUID questionVersionId, String type, JsonNode response, JsonNode key, int points,
        int maxPoints, Boolean voided, Integer keyRevision, Boolean correctedSince) {
}
