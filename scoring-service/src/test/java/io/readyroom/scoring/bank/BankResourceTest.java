package io.readyroom.scoring.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.platform.testing.KafkaRecords;
import io.vertx.mutiny.sqlclient.Pool;

/** Promise: the copies hold the newest state, in whatever order events come. A stub that overwrites goes back in time. */
@QuarkusTest
class BankResourceTest {

    @Inject
    Bank bank;
    @Inject
    Pool pool;

    @Test
    void keepsTheNewestStateOfAnExam() {
        String exam = "exam-" + UUID.randomUUID();
        publishExam(exam, 2, "New title");
        publishExam(exam, 1, "Old title");
        String later = "exam-" + UUID.randomUUID();
        KafkaRecords.send("readyroom.exams", exam, "ExamChanged", later, exam(later, 1, "Another"));
        await().until(() -> bank.exam(pool, later).await().indefinitely().isPresent());
        assertThat(bank.requireExam(pool, exam).await().indefinitely().title()).isEqualTo("New title");
    }

    @Test
    void knowsWhatEveryVersionIsCountedAs() {
        UUID question = UUID.randomUUID();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        String exam = "exam-" + UUID.randomUUID();
        KafkaRecords.send("readyroom.questions", question.toString(), "QuestionChanged", question.toString(), """
                {"aggregateVersion": 3, "questionId": "%1$s", "exam": "%2$s", "currentVersionId": "%4$s", "measuredAs": "%3$s",
                 "status": "published", "pool": "practice", "language": "en", "type": "single_choice", "difficulty": "hard",
                 "objectiveAssignments": [], "enemies": [], "siblings": [],
                 "versions": [{"questionVersionId": "%3$s", "measuredAs": "%3$s"},
                              {"questionVersionId": "%4$s", "measuredAs": "%3$s"}]}""".formatted(question, exam, first,
                second));
        await().until(() -> bank.questions(pool, exam).await().indefinitely().size() == 1);
        assertThat(bank.measuredAs(pool, List.of(first, second, UUID.randomUUID())).await().indefinitely())
                .isEqualTo(Map.of(first, first, second, first));
    }

    private static void publishExam(String exam, long version, String title) {
        KafkaRecords.send("readyroom.exams", exam, "ExamChanged", exam, exam(exam, version, title));
    }

    private static String exam(String exam, long version, String title) {
        return """
                {"aggregateVersion": %d, "exam": "%s", "title": "%s", "vendor": "microsoft", "status": "active",
                 "outline": {"version": "2026-04-16", "domains": []}, "gradingPolicy": "PER_COMPONENT"}"""
                .formatted(version, exam, title);
    }
}
