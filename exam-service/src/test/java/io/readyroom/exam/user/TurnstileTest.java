package io.readyroom.exam.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;

/** Promise: a crowd waits here and not at the neighbour. A stub lets all of them through, or keeps a place that was left. */
class TurnstileTest {

    private final Vertx vertx = Vertx.vertx();
    private final List<UniEmitter<? super String>> atWork = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void letsAFewInAtATime() {
        Turnstile turnstile = new Turnstile(vertx, 2, 10);
        List<CompletableFuture<String>> all = List.of(pass(turnstile), pass(turnstile), pass(turnstile), pass(turnstile));
        await().until(() -> atWork.size() == 2);
        atWork.get(0).complete("done");
        await().until(() -> atWork.size() == 3);
        atWork.get(1).fail(new IllegalStateException("away"));
        await().until(() -> atWork.size() == 4);
        atWork.get(2).complete("done");
        atWork.get(3).complete("done");
        await().until(() -> all.stream().allMatch(CompletableFuture::isDone));
        assertThat(all.stream().filter(CompletableFuture::isCompletedExceptionally)).hasSize(1);
        assertThat(pass(turnstile)).isNotDone();
        await().until(() -> atWork.size() == 5);
    }

    @Test
    void goesOnWhenTheWorkCouldNotBegin() {
        Turnstile turnstile = new Turnstile(vertx, 1, 10);
        CompletableFuture<String> broken = turnstile.<String> pass(() -> {
            throw new IllegalStateException("broken");
        }).subscribeAsCompletionStage();
        await().until(broken::isCompletedExceptionally);
        assertThat(pass(turnstile)).isNotDone();
        await().until(() -> atWork.size() == 1);
    }

    @Test
    void refusesWhenTooManyWait() {
        Turnstile turnstile = new Turnstile(vertx, 1, 1);
        assertThat(pass(turnstile)).isNotDone();
        await().until(() -> atWork.size() == 1);
        assertThat(pass(turnstile)).isNotDone();
        CompletableFuture<String> third = pass(turnstile);
        await().until(third::isCompletedExceptionally);
        assertThat(
                third.handle((done, failure) -> failure instanceof CompletionException ? failure.getCause() : failure).join())
                .isInstanceOf(RejectedExecutionException.class);
    }

    private CompletableFuture<String> pass(Turnstile turnstile) {
        return turnstile.pass(() -> Uni.createFrom().<String> emitter(atWork::add)).subscribeAsCompletionStage();
    }
}
