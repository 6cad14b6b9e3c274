package io.readyroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One trace id from the client through the gateway and Kafka to the result. */
@ExtendWith(SharedSystem.class)
class TraceIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** A stub would begin a new trace in the relay, because nobody stored the old one in the outbox. */
    @Test
    void followsASubmissionToItsResult() {
        Sitting sitting = Sitting.ofFreeSample(Learner.guest());
        String trace = UUID.randomUUID().toString().replace("-", "");
        sitting.learner().post(sitting.path() + "/submit").header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01").send()
                .expect(202);
        sitting.awaitResult();
        assertTraced(trace, "readyroom.exam-sessions", sitting, "ExamSessionSubmitted");
        assertTraced(trace, "readyroom.results", sitting, "ExamScored");
        for (String service : List.of("gateway", "exam-service", "scoring-service")) {
            await(trace + " in the log of " + service).atMost(LIMIT).until(() -> log(service).contains(trace));
        }
    }

    private static void assertTraced(String trace, String topic, Sitting sitting, String type) {
        await(type).atMost(LIMIT).until(() -> !Topic.events(topic, sitting.id(), type).isEmpty());
        assertThat(Topic.events(topic, sitting.id(), type)).allSatisfy(event -> {
            assertThat(event.header("ce_traceparent")).startsWith("00-" + trace + "-");
            assertThat(event.header("ce_specversion")).isEqualTo("1.0");
            assertThat(event.header("ce_subject")).isEqualTo(sitting.id().toString());
        });
    }

    @Test
    void namesTheTraceInEveryProblem() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        Answer problem = Call.get("/v1/exams/zz-999").header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01").send()
                .problem(404, "not-found");
        assertThat(problem.json().path("traceId").asText()).isEqualTo(trace);
    }

    /** Neither tokens nor keys nor responses nor mail addresses. */
    @Test
    void keepsSecretsOutOfTheLogs() {
        Learner learner = Learner.registered();
        Sitting sitting = Sitting.ofFreeSample(learner);
        sitting.put(1, Json.object().put("secret", "canary-of-a-response"), 9).problem(422, "invalid-response");
        sitting.submit().expect(202);
        sitting.awaitResult();
        sitting.review();
        Set<String> canaries = ShippedBank.freeSample().canaries();
        for (String service : FreshSystem.SERVICES) {
            String log = log(service);
            assertThat(log).as("log of %s", service).doesNotContain(learner.accessToken(), learner.refreshToken(),
                    "@example.org", "canary-of-a-response");
            assertThat(canaries.stream().filter(log::contains)).as("explanations in the log of %s", service).isEmpty();
        }
    }

    private static String log(String service) {
        try {
            return Files.readString(SharedSystem.service(service).log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
