package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Saves answers and remembers those that were acknowledged: whatever happens, these must be there. */
final class AnswerLedger {

    private final Sitting sitting;
    private final Map<Integer, Acknowledged> entries = new TreeMap<>();

    AnswerLedger(Sitting sitting) {
        this.sitting = sitting;
    }

    /** @param response JSON null when the answer was cleared */
    record Acknowledged(JsonNode response, int revision, boolean flagged) {
    }

    void save(int position, JsonNode response, int revision, boolean flagged) {
        ObjectNode body = Json.object().put("revision", revision).put("flagged", flagged).put("timeSpentMs", 1000)
                .put("confidence", "unsure");
        body.set("response", response);
        JsonNode saved = sitting.put(position, body).expect(200).json();
        assertThat(saved.path("position").asInt()).isEqualTo(position);
        assertThat(saved.path("revision").asInt()).isEqualTo(revision);
        assertThat(saved.path("savedAt").asText()).isNotBlank();
        note(position, response, revision, flagged);
    }

    /** Acknowledged by other means. */
    void note(int position, JsonNode response, int revision, boolean flagged) {
        entries.put(position, new Acknowledged(response, revision, flagged));
    }

    Acknowledged at(int position) {
        return entries.get(position);
    }

    /** The last acknowledged response of a question that was shown; null for none. */
    JsonNode responseTo(JsonNode question) {
        Acknowledged entry = entries.get(question.path("position").asInt());
        return entry == null || entry.response().isNull() ? null : entry.response();
    }

    /** Nothing that was acknowledged is missing or older, and nothing is there that was not sent. */
    void assertStoredIn(List<JsonNode> questions) {
        Map<Integer, Acknowledged> stored = new TreeMap<>();
        for (JsonNode question : questions) {
            if (question.path("revision").asInt() > 0) {
                stored.put(question.path("position").asInt(), new Acknowledged(
                        question.has("response") ? question.get("response") : Json.MAPPER.nullNode(),
                        question.path("revision").asInt(), question.path("flagged").asBoolean()));
            }
        }
        assertThat(stored).isEqualTo(entries);
    }

    long answered() {
        return entries.values().stream().filter(entry -> !entry.response().isNull()).count();
    }
}
