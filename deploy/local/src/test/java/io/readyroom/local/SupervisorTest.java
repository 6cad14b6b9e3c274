package io.readyroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.readyroom.platform.embedded.Polling;

class SupervisorTest {

    private final AtomicBoolean wanted = new AtomicBoolean(true);
    private final AtomicBoolean alive = new AtomicBoolean(true);
    private final AtomicBoolean live = new AtomicBoolean(true);
    private final AtomicInteger revived = new AtomicInteger();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Supervisor supervisor = new Supervisor(
            Progress.to(new PrintStream(said, true, StandardCharsets.UTF_8)), Duration.ofSeconds(3));

    @AfterEach
    void end() {
        supervisor.end();
    }

    @Test
    void killsAndRestartsWhatRunsWithoutAnswering() {
        supervisor.watch(process());
        live.set(false);

        assertThat(within(15, () -> revived.get() == 1)).isTrue();

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("it has not answered for ",
                "it has ended: starting it again", "it is back");
    }

    @Test
    void triesAgainWhenARestartFails() {
        AtomicInteger tries = new AtomicInteger();
        supervisor.watch(new Watched("it", wanted::get, alive::get, live::get, () -> alive.set(false), () -> {
            if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("no luck");
            }
            revive();
        }));
        alive.set(false);

        assertThat(within(15, () -> revived.get() == 1)).isTrue();

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("no luck", "in 0.5 s", "in 1.0 s", "in 2.0 s");
    }

    @Test
    void leavesAloneWhatIsNotWantedAndEverythingAfterItsEnd() {
        supervisor.watch(process());
        wanted.set(false);
        alive.set(false);
        assertThat(within(2, () -> revived.get() > 0)).isFalse();

        supervisor.end();
        wanted.set(true);
        assertThat(within(2, () -> revived.get() > 0)).isFalse();
    }

    @Test
    void waitsTwiceAsLongEachTimeUpToALimitAndForgetsAfterAGoodMinute() {
        AtomicLong now = new AtomicLong();
        Backoff backoff = new Backoff(now::get);
        Duration last = Duration.ZERO;
        for (int i = 0; i < 10; i++) {
            Duration next = backoff.next();
            assertThat(next).isGreaterThanOrEqualTo(last);
            last = next;
            backoff.started();
        }
        assertThat(last).isEqualTo(Backoff.LONGEST);

        now.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(backoff.next()).isEqualTo(Backoff.FIRST);
    }

    private Watched process() {
        return new Watched("it", wanted::get, alive::get, live::get, () -> alive.set(false), this::revive);
    }

    private void revive() {
        alive.set(true);
        live.set(true);
        revived.incrementAndGet();
    }

    private static boolean within(int seconds, BooleanSupplier condition) {
        return Polling.until(Duration.ofSeconds(seconds), Duration.ofMillis(50), condition);
    }
}
