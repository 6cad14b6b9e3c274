package io.readyroom.gateway.operator;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What one service tells of a session.
 *
 * @param readAt by its database's clock; null when it knows nothing of the session
 * @param notes what it can't tell any more
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record TimelinePart(String service, Instant readAt, List<ToldEntry> entries, List<String> notes) {

    TimelinePart {
        entries = entries == null ? List.of() : List.copyOf(entries);
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    /** A service that never heard of the session. */
    static TimelinePart empty(String service) {
        return new TimelinePart(service, null, List.of(), List.of());
    }

    boolean isEmpty() {
        return readAt == null;
    }
}
