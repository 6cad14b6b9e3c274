package io.readyroom.gateway.operator;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * Something that happened at a service.
 *
 * @param tookMs milliseconds of the step that ended with it, or began with an event; null where none is known
 * @param detail as the service says it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ToldEntry(Instant at, String kind, String sentence, Long tookMs, JsonNode detail) {

    ToldEntry {
        detail = detail == null ? MissingNode.getInstance() : detail;
    }

    /** The id of an event that was published. */
    Optional<UUID> event() {
        return kind.equals("event") ? Optional.of(UUID.fromString(text("eventId"))) : Optional.empty();
    }

    String text(String name) {
        return detail.path(name).asText();
    }

    Optional<Instant> time(String name) {
        return detail.hasNonNull(name) ? Optional.of(Instant.parse(text(name))) : Optional.empty();
    }
}
