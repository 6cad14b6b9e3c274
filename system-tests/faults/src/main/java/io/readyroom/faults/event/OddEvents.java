package io.readyroom.faults.event;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.readyroom.system.Json;

/**
 * Events that no service publishes in this way, made of ones that one did. None of them may change anything.
 *
 * @param known events of this version, under an id of their own, that must be taken and have no effect
 * @param strange events of versions that don't exist yet or any more, and tombstones: passed over
 * @param poison what can never be taken; each with a key that no other record has
 */
public record OddEvents(List<Event> known, List<Event> strange, List<Event> poison) {

    private static final String SUBMITTED = "io.readyroom.ExamSessionSubmitted.";
    private static final String KEY_CHANGED = "io.readyroom.AnswerKeyChanged.";

    /** @param submitted an event whose session has its result */
    public static OddEvents ofSubmission(Event submitted) {
        ObjectNode data = (ObjectNode) submitted.json();
        ObjectNode ancient = data.deepCopy();
        ancient.put("aggregateVersion", 1).putArray("answers");
        ObjectNode extended = data.deepCopy();
        extended.put("proctor", "of a later release").putObject("room").put("seat", 1);
        extended.path("slots").forEach(slot -> ((ObjectNode) slot).put("weight", 7));
        List<Event> known = List.of(submitted.withNewId(), submitted.withNewId(),
                submitted.withNewId().withData(Json.write(ancient)), submitted.withNewId().withData(Json.write(extended)));
        Event invented = submitted.withNewId().withData(Json.write(ofNobody(data)));
        List<Event> strange = List.of(invented.withType(SUBMITTED + "v2"), invented.withNewId().withType(SUBMITTED + "v0"),
                invented.withNewId().withType("io.readyroom.ExamSessionSuspended.v1"),
                new Event(submitted.topic(), submitted.key(), submitted.headers(), null));
        return new OddEvents(known, strange,
                poison(invented, List.of("{}", "[]", "17", "{\"sessionId\": \"" + UUID.randomUUID(),
                        Json.write(data.deepCopy().put("sessionId", "not one")), Json.write(without(ofNobody(data), "slots")),
                        Json.write(without(ofNobody(data), "facts")))));
    }

    /**
     * @param changed the key of a single choice by which results are graded
     * @param canary stands in every key of what must not be taken
     */
    public static OddEvents ofKey(Event changed, String canary) {
        ObjectNode data = (ObjectNode) changed.json();
        ObjectNode extended = data.deepCopy().put("partialCredit", true);
        extended.path("revisions").forEach(revision -> ((ObjectNode) revision).put("difficulty", "none"));
        ObjectNode ancient = data.deepCopy().put("aggregateVersion", 0);
        ancient.putArray("revisions");
        ObjectNode future = withKey(data, 2, canary);
        ObjectNode contradiction = withKey(data, 1, canary);
        List<Event> known = List.of(changed.withNewId(), changed.withNewId().withData(Json.write(ancient)),
                changed.withNewId().withData(Json.write(extended)));
        List<Event> strange = List.of(changed.withNewId().withType(KEY_CHANGED + "v2").withData(Json.write(future)),
                changed.withNewId().withType(KEY_CHANGED + "v0").withData(Json.write(future)));
        return new OddEvents(known, strange,
                poison(changed, List.of("\"" + canary + "\"", Json.write(contradiction), "{\"key\": \"" + canary,
                        Json.write(data.deepCopy().put("type", canary)),
                        Json.write(data.deepCopy().put("revisions", canary)))));
    }

    public OddEvents and(OddEvents more) {
        return new OddEvents(joined(known, more.known), joined(strange, more.strange), joined(poison, more.poison));
    }

    private static List<Event> joined(List<Event> some, List<Event> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** With each of the data, and with good data and a header missing or wrong. */
    private static List<Event> poison(Event event, List<String> data) {
        List<Event> poison = new ArrayList<>();
        data.forEach(text -> poison.add(event.withNewId().withData(text)));
        Stream.of("ce_type", "ce_id", "ce_subject").forEach(header -> poison.add(event.withoutHeader(header)));
        poison.add(event.withHeader("ce_id", "no UUID"));
        return poison.stream().map(one -> one.withKey("poison-" + UUID.randomUUID())).toList();
    }

    /** Whoever takes it as a submission makes a result that no session has. */
    private static ObjectNode ofNobody(JsonNode data) {
        return ((ObjectNode) data.deepCopy()).put("sessionId", UUID.randomUUID().toString());
    }

    private static ObjectNode without(ObjectNode data, String field) {
        data.remove(field);
        return data;
    }

    /** Whoever takes it grades everybody's later answers as wrong. */
    private static ObjectNode withKey(ObjectNode data, int revision, String choice) {
        ObjectNode changed = data.deepCopy().put("aggregateVersion", revision);
        ObjectNode other = (ObjectNode) changed.path("revisions").get(0);
        other.put("revision", revision).putObject("key").put("choice", choice);
        return changed;
    }
}
