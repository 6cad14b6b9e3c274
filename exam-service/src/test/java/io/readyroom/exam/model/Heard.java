package io.readyroom.exam.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a client heard. */
record Heard(int status, JsonNode body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> RUNNING = Set.of("open", "paused", "on_break");
    private static final int MINUTE = 61;
    private static final int HALF_HOUR = 30 * 60;
    private static final String PROBLEM = "urn:readyroom:problem:";

    static Heard of(int status, String body) {
        return new Heard(status, parse(body));
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + json, e);
        }
    }

    /** JSON without blanks; null where there is none. */
    static String json(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node.toString();
    }

    /** It is not known, and may never be, what became of the request. */
    boolean leavesOpen() {
        return status == 503 || status == 504;
    }

    /** A field as text, null where there is none. */
    String text(String field) {
        return body.path(field).isMissingNode() || body.path(field).isNull() ? null : body.path(field).asText();
    }

    /** A refusal, with what it says is stored. */
    Reply problem() {
        String type = body.path("type").asText();
        String slug = type.startsWith(PROBLEM) ? type.substring(PROBLEM.length()) : "no problem document: " + body;
        JsonNode stored = body.path("stored");
        return new Reply(status, stored.isMissingNode() ? slug
                : Reply.beside(slug, stored.path("revision").asInt(), json(stored.path("response"))).text());
    }

    /** Positions of the slots where a field is true. */
    String slots(String field) {
        return positions("slots", slot -> slot.path(field).asBoolean());
    }

    /** Positions of items of that kind. */
    String positions(String field, Predicate<JsonNode> kind) {
        return items(field).stream().filter(kind).map(slot -> slot.path("position").asText())
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** Where the sections stand. */
    String sections() {
        return items("sections").stream().map(section -> section.path("status").asText())
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** What is left of the clock, while that means something. */
    String time() {
        if (!RUNNING.contains(text("status"))) {
            return "";
        }
        if (text("deadlineAt") == null) {
            return ", no clock";
        }
        long left = Duration.between(Instant.parse(text("serverTime")), Instant.parse(text("deadlineAt"))).toSeconds();
        return ", " + (left <= MINUTE ? Time.OVER
                : Time.shown((int) (left / HALF_HOUR), body.path("extraSeconds").asInt() / HALF_HOUR));
    }

    /** Whether it says what an answer is worth. */
    boolean tellsWorth() {
        return body.hasNonNull("feedback");
    }

    /** The answered slots among the questions, and any slot that is not what it was. */
    SortedMap<Integer, Given> questions() {
        return answers(items("items").stream().filter(slot -> slot.path("revision").asInt() != 0).toList());
    }

    static SortedMap<Integer, Given> answers(Iterable<JsonNode> items) {
        SortedMap<Integer, Given> answers = new TreeMap<>();
        items.forEach(item -> answers.put(item.path("position").asInt(), new Given(item.path("revision").asInt(),
                json(item.path("response")), item.path("flagged").asBoolean())));
        return answers;
    }

    List<String> sessions(Known known) {
        return items("items").stream().map(item -> known.name(item.path("id").asText()) + " " + item.path("status").asText()
                + " " + item.path("answeredCount").asText()).toList();
    }

    private List<JsonNode> items(String field) {
        return StreamSupport.stream(body.path(field).spliterator(), false).collect(Collectors.toCollection(ArrayList::new));
    }
}
