package io.readyroom.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

class CoalescerTest {

    private static final int UNLUCKY = -1;

    private final Vertx vertx = Vertx.vertx();
    private final List<List<Integer>> statements = new CopyOnWriteArrayList<>();
    private final List<Promise<Void>> inFlight = new CopyOnWriteArrayList<>();
    /** What has been sent by the time that items are told. */
    private final List<Integer> sentWhenTold = new CopyOnWriteArrayList<>();
    private final Coalescer<Integer> coalescer = new Coalescer<>(vertx.getOrCreateContext(), 100, this::send);

    private Future<Runnable> send(List<Integer> items) {
        if (items.contains(UNLUCKY)) {
            statements.add(items);
            throw new IllegalStateException("an unlucky statement");
        }
        Promise<Void> end = Promise.promise();
        inFlight.add(end);
        statements.add(items);
        return Coalescer.then(end.future(), done -> sentWhenTold.add(statements.size()));
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void sendsTheFirstAtOnceAndTogetherWhatComesMeanwhile() {
        offer(1, 1);
        awaitStatements(1);
        offer(2, 80);
        assertThat(coalescer.waiting()).isEqualTo(79);
        inFlight.get(0).complete();
        awaitStatements(2);
        assertThat(statements.get(0)).containsExactly(1);
        assertThat(statements.get(1)).containsExactlyElementsOf(IntStream.rangeClosed(2, 65).boxed().toList());
        inFlight.get(1).fail("it failed, and the next one goes all the same");
        awaitStatements(3);
        assertThat(statements.get(2)).containsExactlyElementsOf(IntStream.rangeClosed(66, 80).boxed().toList());
        assertThat(coalescer.waiting()).isZero();
    }

    @Test
    void tellsWhenTheNextStatementIsOnItsWay() {
        offer(1, 1);
        awaitStatements(1);
        offer(2, 3);
        inFlight.get(0).complete();
        awaitStatements(2);
        inFlight.get(1).fail("told, too");
        await().until(() -> sentWhenTold.size() == 2);
        assertThat(sentWhenTold).containsExactly(2, 2);
    }

    @Test
    void refusesWhatWouldWaitTooLong() {
        offer(1, 1);
        awaitStatements(1);
        offer(2, 101);
        assertThat(coalescer.offer(102)).isFalse();
        inFlight.get(0).complete();
        awaitStatements(2);
        assertThat(coalescer.offer(103)).isTrue();
    }

    @Test
    void goesOnBehindAStatementThatThrew() {
        assertThat(coalescer.offer(UNLUCKY)).isTrue();
        awaitStatements(1);
        assertThat(coalescer.offer(14)).isTrue();
        awaitStatements(2);
        assertThat(statements.get(1)).containsExactly(14);
    }

    private void offer(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(item -> assertThat(coalescer.offer(item)).isTrue());
    }

    private void awaitStatements(int count) {
        await().until(() -> statements.size() == count);
    }
}
