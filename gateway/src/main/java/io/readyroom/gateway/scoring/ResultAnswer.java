package io.readyroom.gateway.scoring;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** What scoring-service knows of a session's result. */
public sealed interface ResultAnswer {

    /** The current result, as scoring-service words it. */
    record Ready(JsonNode result) implements ResultAnswer {

        /** Its revision, if it has one. */
        public Optional<Integer> revision() {
            return result.path("revision").canConvertToInt() ? Optional.of(result.path("revision").intValue())
                    : Optional.empty();
        }
    }

    /** It has the submission and waits for a key. */
    record Pending() implements ResultAnswer {
    }

    /** It has never heard of that session, or not yet. */
    record Unknown() implements ResultAnswer {
    }
}
