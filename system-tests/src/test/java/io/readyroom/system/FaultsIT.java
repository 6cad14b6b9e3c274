package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.fasterxml.jackson.databind.JsonNode;

/** What dies between a submission and its result costs seconds, and neither the result nor a second one. */
@ExtendWith(SharedSystem.class)
class FaultsIT {

    private static final Duration HEALED = Duration.ofSeconds(60);
    private static final Database EXAM = Database.named("exam");
    private static final Database SCORING = Database.named("scoring");

    private final Random random = Seed.random("faults");

    @AfterEach
    void heal() {
        SharedSystem.heal();
    }

    /**
     * Killed while the submissions come in, at a moment that differs from run to run. Fails when the offset is committed before
     * the result, or when a repeated event isn't found in the inbox.
     */
    @Test
    void scoringServiceDiesBetweenSubmissionAndResult() {
        List<Sitting> sittings = Stream.generate(this::answeredSitting).limit(6).toList();
        List<CompletableFuture<Answer>> submissions = sittings.stream()
                .map(sitting -> CompletableFuture.supplyAsync(sitting::submit)).toList();
        CompletableFuture.anyOf(submissions.toArray(CompletableFuture[]::new)).join();
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(60)).toNanos());
        SharedSystem.service("scoring-service").kill9();
        Sitting last = answeredSitting();
        last.submit().expect(202);
        submissions.forEach(submission -> submission.join().expect(202));
        assertThat(last.askForResult().status()).as("result without scoring-service").isIn(202, 503, 504);

        SharedSystem.service("scoring-service").start().awaitReady();

        Stream.concat(sittings.stream(), Stream.of(last)).forEach(FaultsIT::assertExactlyOneResult);
    }

    /** Fails when the event is sent after the commit by the request itself and not by a relay that can start again. */
    @Test
    void examServiceDiesBetweenCommitAndRelay() {
        Sitting sitting = answeredSitting();
        SharedSystem.get().kafka().kill9();
        sitting.submit().expect(202);
        SharedSystem.service("exam-service").kill9();
        assertThat(EXAM.number("SELECT count(*) FROM outbox WHERE subject = ?", sitting.id().toString()))
                .as("events that wait for the relay").isPositive();

        SharedSystem.get().kafka().revive();
        SharedSystem.service("exam-service").start().awaitReady();

        assertExactlyOneResult(sitting);
    }

    /** For half a minute answers are acknowledged all the same; the submission waits, and says so. */
    @Test
    void kafkaIsAwayForHalfAMinute() {
        Sitting submitted = answeredSitting();
        Sitting open = Sitting.ofFreeSample(Learner.guest());
        AnswerLedger ledger = new AnswerLedger(open);
        SharedSystem.get().kafka().kill9();
        long killed = System.nanoTime();
        submitted.submit().expect(202);
        JsonNode question = open.questions().get(0);
        await("half a minute").atMost(Duration.ofSeconds(45)).pollInterval(Duration.ofMillis(500)).until(() -> {
            int revision = ledger.at(1) == null ? 1 : ledger.at(1).revision() + 1;
            ledger.save(1, Responses.any(question, random), revision, false);
            assertThat(submitted.askForResult().expect(202).header("Retry-After")).isNotEmpty();
            return System.nanoTime() - killed >= Duration.ofSeconds(30).toNanos();
        });
        for (String service : List.of("exam-service", "scoring-service", "user-service", "gateway")) {
            assertThat(SharedSystem.service(service).isReady()).as(service).isTrue();
            assertThat(SharedSystem.service(service).isLive()).as(service).isTrue();
        }

        SharedSystem.get().kafka().revive();

        assertExactlyOneResult(submitted);
        ledger.assertStoredIn(open.questions());
        open.submit().expect(202);
        assertExactlyOneResult(open);
    }

    private Sitting answeredSitting() {
        Sitting sitting = Sitting.ofFreeSample(Learner.guest());
        List<JsonNode> questions = sitting.questions();
        for (JsonNode question : questions.subList(0, 5)) {
            sitting.put(question.path("position").asInt(), Responses.any(question, random), 1).expect(200);
        }
        return sitting;
    }

    /** By the API, in the database, and in both services' books. */
    private static void assertExactlyOneResult(Sitting sitting) {
        UUID id = sitting.id();
        JsonNode result = sitting.awaitResult(HEALED);
        assertThat(result.path("revision").asInt()).isEqualTo(1);
        await("exam-service to hear of the result").atMost(HEALED)
                .until(() -> sitting.state().path("status").asText().equals("scored"));
        await("empty outboxes").atMost(HEALED).until(() -> outbox(EXAM, id) == 0 && outbox(SCORING, id) == 0);
        assertThat(SCORING.number("SELECT count(*) FROM result WHERE session_id = ?", id)).isEqualTo(1);
        assertThat(SCORING.number("SELECT cardinality(positions) FROM result WHERE session_id = ?", id)).isEqualTo(35);
        assertThat(SCORING.number("SELECT count(*) FROM dead_letter")).isZero();
        List<String> published = Topic.events("readyroom.results", id, "ExamScored").stream().map(Topic.Event::data)
                .map(data -> Json.read(data).path("points").asText()).distinct().toList();
        assertThat(published).as("results on the topic").containsExactly(result.path("points").asText());
        assertThat(sitting.awaitResult()).as("read again").isEqualTo(result);
    }

    private static long outbox(Database database, UUID session) {
        return database.number("SELECT count(*) FROM outbox WHERE subject = ?", session.toString());
    }
}
