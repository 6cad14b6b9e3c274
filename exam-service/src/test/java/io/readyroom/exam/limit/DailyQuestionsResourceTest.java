package io.readyroom.exam.limit;

import static io.readyroom.exam.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.readyroom.platform.database.Ids;
import io.restassured.response.Response;
import io.vertx.core.Future;

/** The limit is 1,000; a form has eight questions, always the same. */
@QuarkusTest
class DailyQuestionsResourceTest {

    private static final String FREE = "{\"exam\":\"ai-102\",\"mode\":\"free\"}";

    private final Learner learner = Learner.guest();

    @Inject
    DailyQuestions questions;

    @BeforeEach
    void answerForms() {
        FormMother.install();
    }

    @Test
    void letsInWhatIsLeftAndWhatIsNotNew() {
        give(992, "23 hours");
        learner.start(FREE).then().statusCode(201);
        learner.start(FREE).then().statusCode(201);
        give(1, "1 minute");
        learner.start(FREE).then().statusCode(201);
    }

    /** A day that begins at midnight, or a wait of a whole day, would be another rule. */
    @Test
    void saysHowMuchIsLeftAndWhenItIsEnough() {
        give(3, "23 hours");
        give(992, "2 hours");
        Response refusal = learner.start(FREE);
        assertProblem(refusal, 429, "daily-limit").body("limit", equalTo(1000)).body("used", equalTo(995))
                .body("left", equalTo(5)).body("retryable", equalTo(true)).body("detail", containsString("questionCount"));
        assertThat(Instant.parse(refusal.path("endsAt"))).as("when three of them are a day old")
                .isCloseTo(Instant.now().plus(Duration.ofHours(1)), within(1, ChronoUnit.MINUTES));
        assertThat(Integer.parseInt(refusal.header("Retry-After"))).isBetween(3_500, 3_700);
        assertThat(Stored.count("exam_session WHERE learner_id = '" + learner.id() + "'")).isZero();
    }

    @Test
    void forgetsWhatIsADayOldByTheDatabasesClock() {
        give(1_000, "24 hours 1 second");
        learner.start(FREE).then().statusCode(201);
        Learner other = Learner.guest();
        give(other, 1_000, "23 hours 59 minutes");
        assertProblem(other.start(FREE), 429, "daily-limit");
        Stored.change(
                "UPDATE seen_questions SET seen_at = seen_at - interval '2 minutes' WHERE learner_id = '" + other.id() + "'");
        other.start(FREE).then().statusCode(201);
    }

    /** To see a question again shows nothing new. */
    @Test
    void countsAQuestionOnceHoweverOftenItWasSeen() {
        List<UUID> same = Stream.generate(UUID::randomUUID).limit(990).toList();
        give(learner, same, "3 hours");
        give(learner, same, "2 hours");
        learner.start(FREE).then().statusCode(201);
        give(learner, Stream.generate(UUID::randomUUID).limit(2).toList(), "1 hour");
        learner.start(FREE).then().statusCode(201);
        give(learner, Stream.generate(UUID::randomUUID).limit(500).toList(), "1 hour");
        learner.start(FREE).then().statusCode(201);
    }

    @Test
    void countsAllExamsTogetherButEachLearnerAlone() {
        give(1_000, "1 hour");
        assertProblem(learner.start("{\"exam\":\"ai-900\",\"mode\":\"free\"}"), 429, "daily-limit").body("left", equalTo(0));
        Learner.guest().start(FREE).then().statusCode(201);
    }

    /** All of them would read the same count before any is stored. */
    @Test
    void countsStartsThatComeAtTheSameTime() {
        give(990, "1 hour");
        UUID id = learner.id();
        List<UUID> first = Stream.generate(UUID::randomUUID).limit(8).toList();
        await(questions.admit(id, 990, first));
        assertThatThrownBy(() -> await(questions.admit(id, 990, Stream.generate(UUID::randomUUID).limit(8).toList())))
                .isInstanceOf(CompletionException.class).hasMessageContaining("2 are left");
        await(questions.admit(id, 990, Stream.generate(UUID::randomUUID).limit(2).toList()));
        await(questions.admit(id, 990, List.copyOf(first)));
    }

    private void give(int count, String ago) {
        give(learner, count, ago);
    }

    private static void give(Learner to, int count, String ago) {
        give(to, Stream.generate(UUID::randomUUID).limit(count).toList(), ago);
    }

    private static void give(Learner to, List<UUID> ids, String ago) {
        Stored.change("INSERT INTO seen_questions (learner_id, session_id, exam, seen_at, question_ids) VALUES ('" + to.id()
                + "', '" + Ids.next() + "', 'ai-103', clock_timestamp() - interval '" + ago + "', CAST('{"
                + String.join(",", ids.stream().map(UUID::toString).toList()) + "}' AS uuid[]))");
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
    }
}
