package io.readyroom.exam.scoring;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;

/** What scoring-service says of each, in the order of the request. */
@JsonIgnoreProperties(ignoreUnknown = true)
record GradesResponse(List<Outcome> outcomes) {

    List<Optional<Grade>> grades() {
        return outcomes.stream().map(Outcome::grade).toList();
    }

    /** @param outcome {@code graded}, or why not */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Outcome(String outcome, Integer points, Integer maxPoints, JsonNode key) {

        Optional<Grade> grade() {
            return "graded".equals(outcome) ? Optional.of(new Grade(points, maxPoints, key)) : Optional.empty();
        }

        @Override
        public String toString() {
            return "Outcome[" + outcome + "]";
        }
    }
}
