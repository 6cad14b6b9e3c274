package io.readyroom.gateway.operator;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Which of some events a service has taken, and when. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TakenEvents(String service, List<Item> items) {

    /** One of them. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(UUID eventId, Instant receivedAt) {
    }
}
