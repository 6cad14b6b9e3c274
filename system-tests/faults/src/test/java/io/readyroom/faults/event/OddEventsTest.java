package io.readyroom.faults.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.readyroom.system.Json;

class OddEventsTest {

    private static final Path CONTRACTS = Path.of(System.getProperty("readyroom.root", "../..")).resolve("contracts/events");
    private static final String KEY = """
            {"aggregateVersion": 1, "questionVersionId": "019a0000-0000-7000-8000-000000000002", "type": "single_choice",
             "revisions": [{"revision": 1, "key": {"choice": "b"}, "voided": false}]}""";

    /** Each is found again among the dead letters by its key, so no two may share one. */
    @Test
    void everyPoisonHasAKeyOfItsOwn() throws IOException {
        OddEvents odd = OddEvents.ofSubmission(submitted()).and(OddEvents.ofKey(key(), "canary"));
        assertThat(odd.poison()).extracting(Event::key).doesNotHaveDuplicates().hasSizeGreaterThan(15)
                .allMatch(key -> key.startsWith("poison-"));
    }

    /** Whoever takes one of these as a submission of today leaves a result that no session has. */
    @Test
    void whatMustNotBeTakenIsOfSessionsThatNobodyHas() throws IOException {
        Event told = submitted();
        OddEvents odd = OddEvents.ofSubmission(told);
        assertThat(odd.strange()).filteredOn(event -> event.data() != null)
                .noneMatch(event -> event.json().path("sessionId").equals(told.json().path("sessionId")))
                .noneMatch(event -> event.type().equals(told.type()));
        assertThat(odd.known()).allMatch(event -> event.json().path("sessionId").equals(told.json().path("sessionId")))
                .noneMatch(event -> event.id().equals(told.id()));
        assertThat(Stream.of(odd.known(), odd.strange(), odd.poison()).flatMap(List::stream))
                .filteredOn(event -> event.data() != null).extracting(Event::id).filteredOn(id -> id.length() == 36)
                .doesNotContain(told.id());
    }

    @Test
    void aKeyOfAnotherVersionOrAContradictionWouldGradeEverybodyWrong() {
        OddEvents odd = OddEvents.ofKey(key(), "canary");
        assertThat(odd.known()).noneMatch(event -> Json.write(event.json()).contains("canary"));
        assertThat(odd.strange()).allMatch(event -> Json.write(event.json()).contains("canary"))
                .noneMatch(event -> event.type().endsWith(".v1"));
    }

    private static Event submitted() throws IOException {
        return Event.of("readyroom.exam-sessions", "0193f0a2-7c1e-7d30-9a4b-5f1f0e8c2a11",
                "io.readyroom.ExamSessionSubmitted.v1", "/exam-service",
                Files.readString(CONTRACTS.resolve("exam-sessions/ExamSessionSubmitted.v1.example.json")));
    }

    private static Event key() {
        return Event.of("readyroom.answer-keys", "019a0000-0000-7000-8000-000000000002", "io.readyroom.AnswerKeyChanged.v1",
                "/question-service", KEY);
    }
}
