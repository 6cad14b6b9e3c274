package io.readyroom.gateway.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * All that services told of a session.
 *
 * @param parts of those that know it
 * @param taken which events who has taken
 * @param missing names of services that did not answer
 */
record Told(List<TimelinePart> parts, List<TakenEvents> taken, List<String> missing) {

    /** Ids of the events, the newest first. */
    static List<UUID> events(List<TimelinePart> parts) {
        return parts.stream().flatMap(part -> part.entries().stream()).filter(entry -> entry.event().isPresent())
                .sorted(Comparator.comparing(ToldEntry::at).reversed()).map(entry -> entry.event().orElseThrow()).toList();
    }

    /** The first entry of a kind, wherever it happened. */
    Optional<ToldEntry> first(String kind) {
        return entries().filter(entry -> entry.kind().equals(kind)).min(Comparator.comparing(ToldEntry::at));
    }

    Stream<ToldEntry> entries() {
        return parts.stream().flatMap(part -> part.entries().stream());
    }

    boolean isMissing(String service) {
        return missing.contains(service);
    }

    /** The newest of the times at which the services looked. */
    Instant readAt() {
        return parts.stream().map(TimelinePart::readAt).max(Comparator.naturalOrder()).orElseThrow();
    }

    SessionTimeline together(UUID sessionId) {
        return new SessionTimeline(sessionId, Summary.of(this), missing,
                parts.stream().flatMap(part -> part.notes().stream()).toList(), inOrder());
    }

    private List<SessionTimeline.Entry> inOrder() {
        List<SessionTimeline.Entry> all = new ArrayList<>();
        parts.forEach(part -> part.entries().forEach(entry -> all.add(new SessionTimeline.Entry(entry.at(), part.service(),
                entry.kind(), entry.sentence(), null, entry.tookMs(), entry.detail()))));
        Map<UUID, ToldEntry> events = entries().filter(entry -> entry.event().isPresent())
                .collect(Collectors.toMap(entry -> entry.event().orElseThrow(), Function.identity(), (one, same) -> one));
        taken.forEach(service -> service.items().stream().filter(item -> events.containsKey(item.eventId()))
                .forEach(item -> all.add(taken(service.service(), item, events.get(item.eventId())))));
        all.sort(Comparator.comparing(SessionTimeline.Entry::at));
        for (int i = all.size() - 1; i > 0; i--) {
            all.set(i, all.get(i).since(all.get(i - 1).at()));
        }
        return all;
    }

    /** Since it was sent; an acknowledgement may be noted after the event was taken. */
    private static SessionTimeline.Entry taken(String service, TakenEvents.Item item, ToldEntry event) {
        Long took = event.time("sentAt").filter(sent -> !item.receivedAt().isBefore(sent))
                .map(sent -> Duration.between(sent, item.receivedAt()).toMillis()).orElse(null);
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        for (String name : List.of("eventId", "type", "topic", "partition", "offset")) {
            if (event.detail().hasNonNull(name)) {
                detail.set(name, event.detail().get(name));
            }
        }
        return new SessionTimeline.Entry(item.receivedAt(), service, "taken",
                "%s took %s.".formatted(service, event.text("type")), null, took, detail);
    }
}
