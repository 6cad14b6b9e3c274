package io.readyroom.scoring.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.messaging.ReceivedEvent;
import io.readyroom.platform.testing.EventContracts;

/** Reads what exam-service publishes, from the file that its own tests are held to; and the tests here make no other. */
class ExamSessionSubmittedContractTest {

    @Test
    void readsTheGoldenExample() throws Exception {
        EventContracts.assertExampleValid("exam-sessions", "ExamSessionSubmitted");
        ReceivedEvent event = new ReceivedEvent(UUID.randomUUID(), "ExamSessionSubmitted", "subject", "key",
                "readyroom.exam-sessions", 0, 0, null,
                new ObjectMapper().readTree(EventContracts.example("exam-sessions", "ExamSessionSubmitted")));
        ExamSessionSubmitted session = event.as(ExamSessionSubmitted.class);
        assertThat(session.slots()).isNotEmpty();
        assertThat(session.facts().policy().feedback()).isNotNull();
        assertThat(session.facts().cut()).isNotNull();
        assertThat(session.facts().domains()).isNotEmpty();
        assertThat(session.slots()).allSatisfy(slot -> assertThat(slot.shape().path("type").asText())
                .isEqualTo(slot.type().slug()));
    }

    @Test
    void theMotherMakesWhatTheSchemaAllows() {
        EventContracts.assertValid("exam-sessions", "ExamSessionSubmitted", SubmissionMother.microsoft("free")
                .choice("plan", "b").choice("plan", null).json());
        EventContracts.assertValid("exam-sessions", "ExamSessionSubmitted",
                SubmissionMother.google().choice("plan", "b").json());
    }
}
