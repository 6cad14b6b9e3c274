package io.readyroom.exam.scoring;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a response is worth.
 *
 * @param key in the response's shape, plus {@code accepted} for text; for whoever can't answer any more only
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Grade(int points, int maxPoints, JsonNode key) {

    @Override
    public String toString() {
        return "Grade[" + points + " of " + maxPoints + "]";
    }
}
