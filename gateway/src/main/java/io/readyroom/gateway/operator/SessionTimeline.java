package io.readyroom.gateway.operator;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What happened to a session, in all services.
 *
 * @param summary a sentence that says where it stands
 * @param missing services that did not answer; what they know is missing
 * @param notes what can't be told any more, and why
 * @param entries in the order of time; services have clocks of their own
 */
record SessionTimeline(UUID sessionId, String summary, List<String> missing, List<String> notes, List<Entry> entries) {

    /**
     * Something that happened.
     *
     * @param service where
     * @param kind a name; there may be more of them one day
     * @param durationMs milliseconds since the entry before; absent in the first one
     * @param tookMs milliseconds of its own step: an event's until it was sent, another's since what it came from; absent where
     *        that isn't known
     * @param detail ids, numbers and times; never an answer or a key
     */
    record Entry(Instant at, String service, String kind, String sentence, Long durationMs, Long tookMs, JsonNode detail) {

        Entry since(Instant before) {
            return new Entry(at, service, kind, sentence, at.toEpochMilli() - before.toEpochMilli(), tookMs, detail);
        }
    }
}
