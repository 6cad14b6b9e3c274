package io.readyroom.exam.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.readyroom.exam.session.ExamSessionResponse;
import io.readyroom.platform.web.problem.ProblemException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/**
 * Promise: of two starts with one key nobody is told that the key is used before it is. A stub that refuses the other request
 * at
 * once says so of a session that a lost connection may still prevent.
 */
class StartsUnderWayTest {

    private final Vertx vertx = Vertx.vertx();
    private final StartsUnderWay underWay = new StartsUnderWay(vertx);
    private final UUID learner = UUID.randomUUID();
    private final List<Promise<ExamSessionResponse>> begun = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void twinSharesTheStartThatIsUnderWay() throws Exception {
        Future<ExamSessionResponse> first = share("ai-102");
        Future<ExamSessionResponse> twin = share("ai-102");
        begun.get(0).complete();
        assertThat(failureOf(first)).isNull();
        assertThat(failureOf(twin)).isNull();
        assertThat(begun).hasSize(1);
    }

    @Test
    void otherRequestIsRefusedOnceTheKeyIsUsed() throws Exception {
        share("ai-102");
        Future<ExamSessionResponse> other = share("ai-901");
        assertThat(other.isComplete()).isFalse();
        begun.get(0).complete();
        assertThat(failureOf(other)).isInstanceOf(ProblemException.class).hasMessageContaining("Idempotency-Key");
        assertThat(begun).hasSize(1);
    }

    @Test
    void otherRequestStartsWhenTheFirstFailed() throws Exception {
        Future<ExamSessionResponse> first = share("ai-102");
        Future<ExamSessionResponse> other = share("ai-901");
        begun.get(0).fail("connection lost");
        assertThat(failureOf(first)).hasMessage("connection lost");
        await().until(() -> begun.size() == 2);
        begun.get(1).complete();
        assertThat(failureOf(other)).isNull();
    }

    /** Null when there is none. */
    private static Throwable failureOf(Future<?> future) throws Exception {
        return future.<Throwable> transform(ended -> Future.succeededFuture(ended.cause())).toCompletionStage()
                .toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private Future<ExamSessionResponse> share(String fingerprint) {
        return underWay.share(learner, "key-1", fingerprint, () -> {
            Promise<ExamSessionResponse> start = Promise.promise();
            begun.add(start);
            return start.future();
        });
    }
}
