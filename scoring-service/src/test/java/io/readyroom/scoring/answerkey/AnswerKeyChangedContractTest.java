package io.readyroom.scoring.answerkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.messaging.ReceivedEvent;
import io.readyroom.platform.testing.EventContracts;

/** Reads what question-service publishes, from the file that its own tests are held to. */
class AnswerKeyChangedContractTest {

    @Test
    void readsTheGoldenExample() throws Exception {
        EventContracts.assertExampleValid("answer-keys", "AnswerKeyChanged");
        ReceivedEvent event = new ReceivedEvent(UUID.randomUUID(), "AnswerKeyChanged", "subject", "key",
                "readyroom.answer-keys", 0, 0, null,
                new ObjectMapper().readTree(EventContracts.example("answer-keys", "AnswerKeyChanged")));
        AnswerKeyChanged changed = event.as(AnswerKeyChanged.class);
        assertThat(changed.revisions()).isNotEmpty();
        assertThat(changed.revisions().get(0).revision()).isEqualTo(1);
        assertThat(changed.exam()).isEqualTo("ai-102");
        assertThat(changed.revisions().get(0).reason()).isNull();
        assertThat(changed.revisions().get(1).reason()).isEqualTo("The key was corrected in the question bank.");
        assertThat(event.data().path("aggregateVersion").asInt()).isEqualTo(
                changed.revisions().stream().mapToInt(AnswerKeyChanged.Revision::revision).max().orElseThrow());
    }
}
