package io.readyroom.platform.messaging.track;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that happened here to what an operator looks at.
 *
 * @param kind a name for machines; there may be more of them one day
 * @param sentence for people
 * @param tookMs milliseconds since the step that it came from, or null
 * @param detail ids, numbers and times; never what somebody has answered, and no key
 */
public record TimelineEntry(Instant at, String kind, String sentence, Long tookMs, Map<String, Object> detail) {

    public static TimelineEntry of(Instant at, String kind, String sentence) {
        return new TimelineEntry(at, kind, sentence, null, Map.of());
    }

    /** An event of this service, when it was written; it took until it was sent. */
    public static TimelineEntry of(TrackedEvent event) {
        TimelineEntry entry = of(event.createdAt(), "event", sentence(event))
                .with("eventId", event.eventId()).with("type", event.type()).with("topic", event.topic())
                .with("sentAt", event.sentAt()).with("partition", event.partition()).with("offset", event.offset());
        return event.sentAt() == null ? entry : entry.took(event.createdAt(), event.sentAt());
    }

    /** The same with a detail, if there is one. */
    public TimelineEntry with(String name, Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(detail);
        more.put(name, value);
        return new TimelineEntry(at, kind, sentence, tookMs, more);
    }

    /** The same with the length of its step. */
    public TimelineEntry took(Instant from, Instant to) {
        return new TimelineEntry(at, kind, sentence, Duration.between(from, to).toMillis(), detail);
    }

    /** The same with one more sentence. */
    public TimelineEntry adding(String more) {
        return new TimelineEntry(at, kind, sentence + " " + more, tookMs, detail);
    }

    private static String sentence(TrackedEvent event) {
        if (event.sentAt() == null) {
            return event.type() + " waits in the outbox: Kafka has not taken it yet.";
        }
        return event.partition() == null ? "%s was sent to %s.".formatted(event.type(), event.topic())
                : "%s was sent to %s, partition %d, offset %s.".formatted(event.type(), event.topic(), event.partition(),
                        event.offset() == null ? "unknown" : event.offset().toString());
    }
}
