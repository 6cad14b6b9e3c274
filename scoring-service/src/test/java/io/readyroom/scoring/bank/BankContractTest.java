package io.readyroom.scoring.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.messaging.ReceivedEvent;
import io.readyroom.platform.testing.EventContracts;

/** Reads what question-service publishes, from the files that its own tests are held to. */
class BankContractTest {

    @Test
    void readsAnExam() throws Exception {
        ExamFacts exam = example("exams", "ExamChanged", ExamFacts.class);
        assertThat(exam.exam()).isEqualTo("ai-102");
        assertThat(exam.outline().domains()).hasSize(6).noneMatch(domain -> domain.objectives().isEmpty());
        assertThat(exam.outline().domain("agentic").orElseThrow().objectives()).extracting(ExamFacts.Objective::code)
                .contains("agentic.agents.5");
        assertThat(exam.cut().fraction()).isEqualByComparingTo("0.68");
        assertThat(exam.scale().pass()).isEqualTo(700);
    }

    @Test
    void readsAQuestion() throws Exception {
        QuestionFacts question = example("questions", "QuestionChanged", QuestionFacts.class);
        assertThat(question.isPublished()).isTrue();
        assertThat(question.assignment("2025-12-23").orElseThrow().domain()).isEqualTo("agentic");
        assertThat(question.versions()).contains(
                new QuestionFacts.Version(question.currentVersionId(), question.measuredAs()));
    }

    private static <T> T example(String topic, String name, Class<T> type) throws Exception {
        EventContracts.assertExampleValid(topic, name);
        return new ReceivedEvent(UUID.randomUUID(), name, "subject", "key", "readyroom." + topic, 0, 0, null,
                new ObjectMapper().readTree(EventContracts.example(topic, name))).as(type);
    }
}
