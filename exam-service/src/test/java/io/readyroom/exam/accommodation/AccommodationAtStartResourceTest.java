package io.readyroom.exam.accommodation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.readyroom.platform.messaging.Topics;
import io.readyroom.platform.testing.KafkaRecords;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;

/** An accommodation that changes while a session is being started. */
@QuarkusTest
class AccommodationAtStartResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Learner learner = Learner.registered();

    @Inject
    Pool pool;
    @Inject
    AccommodationRepository repository;
    @Inject
    Accommodations accommodations;

    @BeforeEach
    void answerForms() {
        FormMother.install();
    }

    /**
     * The start has read what holds, and waits for a twin of its key. The change commits meanwhile, and sees no session: by
     * itself neither would ever bring the two together.
     */
    @Test
    void reachesASessionThatWasStartedMeanwhile() throws SQLException {
        CompletableFuture<Response> start;
        try (Connection twin = Stored.connect(); Statement statement = twin.createStatement()) {
            twin.setAutoCommit(false);
            statement.executeUpdate("INSERT INTO idempotency_key (principal, operation, key, fingerprint) VALUES ('"
                    + learner.id() + "', 'POST /v1/exam-sessions', 'meanwhile', 'another')");
            start = CompletableFuture.supplyAsync(() -> Learner.patiently(this::start));
            await().atMost(SOON).pollInterval(Duration.ofMillis(5)).until(() -> Stored.count(
                    "pg_stat_activity WHERE datname = 'exam' AND wait_event_type = 'Lock' AND query LIKE 'WITH wish%'") > 0);
            AccommodationChanged state = new AccommodationChanged(1, learner.id(), new BigDecimal("1.5"), 0);
            pool.withTransaction(tx -> repository.put(tx, state).chain(() -> accommodations.apply(tx, learner.id())))
                    .await().atMost(SOON);
            twin.rollback();
        }
        Response started = start.join();
        started.then().statusCode(201);
        // On a slow machine the start gives up waiting and is sent again, after the change: then there is nothing to see.
        assumeThat(Duration.between(Instant.parse(started.path("startedAt")), Instant.parse(started.path("deadlineAt"))))
                .isEqualTo(Duration.ofMinutes(70));
        String session = started.path("id");
        await().atMost(SOON).until(() -> Stored.count("exam_session WHERE id = '" + session
                + "' AND extra_seconds = 2100 AND deadline_at = started_at + interval '105 min'") == 1);
        assertThat(KafkaRecords.await(Topics.DEADLINES, message -> session.equals(message.key()))).isNotNull();
    }

    private Response start() {
        return learner.request().header("Idempotency-Key", "meanwhile").contentType(ContentType.JSON)
                .body("{\"exam\":\"ai-102\",\"mode\":\"free\"}").post(Learner.SESSIONS);
    }
}
