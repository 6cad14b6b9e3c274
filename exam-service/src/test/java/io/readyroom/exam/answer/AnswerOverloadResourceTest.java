package io.readyroom.exam.answer;

import static io.readyroom.exam.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.readyroom.exam.FormMother;
import io.readyroom.exam.Learner;
import io.readyroom.exam.Stored;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Saves go before everything else, and what can't be saved in time is refused early. */
@QuarkusTest
class AnswerOverloadResourceTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    MeterRegistry metrics;

    @Inject
    Pool browsing;

    private final Learner learner = Learner.guest();
    private String session;

    @BeforeEach
    void start() {
        FormMother.install();
        session = learner.sit("ai-102");
    }

    /** Waiting behind a full lane would end in the same refusal, seconds later. */
    @Test
    void refusesAtOnceWhenTooManyWaitInTheLane() {
        // A slot has one answer under way at a time.
        List<String> others = IntStream.range(0, 12).mapToObj(n -> learner.sit("ai-102")).toList();
        ExecutorService clients = Executors.newFixedThreadPool(others.size());
        Stored.change(
                "CREATE FUNCTION be_slow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(3); RETURN NULL; END'");
        Stored.change("CREATE TRIGGER slow BEFORE INSERT ON answer FOR EACH STATEMENT EXECUTE FUNCTION be_slow()");
        try {
            CompletableFuture<Response> first = CompletableFuture
                    .supplyAsync(() -> learner.save(session, 2, 1, "{\"choices\":[\"a\"]}"));
            await().atMost(SOON).until(() -> Stored.count("pg_stat_activity WHERE wait_event = 'PgSleep'") > 0);
            List<CompletableFuture<Response>> batches = others.stream().map(other -> CompletableFuture
                    .supplyAsync(() -> learner.patch(other, oneForEachSlot()), clients)).toList();
            await().atMost(SOON).until(() -> metrics.get("readyroom.answers.waiting").gauge().value() >= 64);
            assertProblem(learner.save(session, 1, 900, "{\"choice\":\"a\"}"), 503, "unavailable")
                    .header("Retry-After", notNullValue()).time(lessThan(500L));
            first.join().then().statusCode(200);
            assertThat(batches.stream().map(batch -> batch.join().statusCode())).contains(503);
        } finally {
            clients.shutdown();
            Stored.change("DROP TRIGGER slow ON answer");
            Stored.change("DROP FUNCTION be_slow");
        }
        learner.save(session, 1, 901, "{\"choice\":\"a\"}").then().statusCode(200);
    }

    /** With one pool for all, readers that keep every connection would keep the savers out. */
    @Test
    void savesWhileBrowsingHasTakenEveryConnectionItCan() {
        List<SqlConnection> taken = new ArrayList<>();
        try {
            await().atMost(SOON).until(() -> takeAll(taken) && learner.get("/" + session).statusCode() == 503);
            for (int revision = 1; revision <= 20; revision++) {
                learner.save(session, 1, revision, "{\"choice\":\"a\"}").then().statusCode(200).time(lessThan(500L));
            }
        } finally {
            taken.forEach(connection -> connection.close().await().atMost(SOON));
        }
        learner.get("/" + session).then().statusCode(200);
    }

    private boolean takeAll(List<SqlConnection> taken) {
        Optional<SqlConnection> next = takeOne();
        while (next.isPresent()) {
            taken.add(next.get());
            next = takeOne();
        }
        return true;
    }

    /** Empty when none comes free within the pool's patience. */
    private Optional<SqlConnection> takeOne() {
        return browsing.getConnection().map(Optional::of).onFailure().recoverWithItem(Optional.empty()).await().atMost(SOON);
    }

    private static String oneForEachSlot() {
        return IntStream.rangeClosed(1, FormMother.SLOTS)
                .mapToObj(position -> "{\"position\":" + position + ",\"response\":null,\"revision\":1}")
                .collect(Collectors.joining(",", "{\"answers\":[", "]}"));
    }
}
