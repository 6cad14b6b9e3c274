package io.readyroom.faults.event;

import java.util.List;
import java.util.UUID;

/** A key that nobody else has, told as question-service tells keys: what holds its text has read a key. */
public record PlantedKey(String canary) {

    private static final String TOPIC = "readyroom.answer-keys";
    private static final String TYPE = "io.readyroom.AnswerKeyChanged.v1";

    public static PlantedKey random() {
        return new PlantedKey("canary" + UUID.randomUUID().toString().replace("-", ""));
    }

    /** Sends two revisions, and then the first alone once more, as if it were late. */
    public void plant(Broker broker) {
        String version = UUID.randomUUID().toString();
        Event late = told(version, 1, revision(1));
        Event whole = told(version, 2, revision(1) + "," + revision(2));
        broker.send(List.of(whole.toRecord(), late.toRecord()));
    }

    private static Event told(String version, int aggregateVersion, String revisions) {
        return Event.of(TOPIC, version, TYPE, "/question-service", """
                {"aggregateVersion": %d, "questionVersionId": "%s", "questionId": "%s", "exam": "ai-102",
                 "type": "text_entry", "maxPoints": 1, "revisions": [%s]}"""
                .formatted(aggregateVersion, version, UUID.randomUUID(), revisions));
    }

    private String revision(int number) {
        return """
                {"revision": %d, "key": {"text": "%s", "accepted": ["%s"], "expects": "text"}, "voided": false,
                 "createdAt": "2026-11-25T00:00:00Z"}""".formatted(number, canary + number, canary);
    }
}
