package io.readyroom.user.password;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Hashes and checks passwords beside the event loop, a few at a time: each takes 19 MiB and a core. When too many wait, the
 * next one is refused at once and may be tried again.
 */
@Singleton
public class PasswordHasher {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final PasswordPolicy policy;
    private final Argon2 argon2;
    private final ThreadPoolExecutor threads;
    /** Stands in for the hash of an account that doesn't exist: checking takes its time either way. */
    private final String nobody;

    PasswordHasher(PasswordConfig config, PasswordPolicy policy, MeterRegistry metrics) {
        this.policy = policy;
        argon2 = new Argon2(config.memoryKib(), config.iterations());
        nobody = argon2.hash("nobody has this password");
        AtomicInteger count = new AtomicInteger();
        threads = new ThreadPoolExecutor(config.threads(), config.threads(), 0, TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(config.queue()), work -> daemon(work, count.incrementAndGet()));
        metrics.gauge("readyroom_passwords_waiting", threads, pool -> pool.getQueue().size());
    }

    /** The hash of a new password; fails with {@code password-too-common}, or {@code unavailable} when too many wait. */
    public Uni<String> accept(String password, String email) {
        return Uni.createFrom().voidItem().invoke(() -> policy.check(password, email)).chain(() -> hash(password));
    }

    /** The hash to store; fails with {@code unavailable} when too many wait. */
    public Uni<String> hash(String password) {
        return beside(() -> argon2.hash(password));
    }

    /** Whether the password is that of the stored hash; never for an absent one, in the same time. */
    public Uni<Boolean> matches(String password, Optional<String> stored) {
        return beside(() -> Argon2.matches(password, stored.orElse(nobody)) && stored.isPresent());
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }

    private <T> Uni<T> beside(Supplier<T> work) {
        Context caller = Vertx.currentContext();
        Uni<T> done = Uni.createFrom().item(work).runSubscriptionOn(threads)
                .onFailure(RejectedExecutionException.class).transform(tooMany -> busy());
        return caller == null ? done : done.emitOn(next -> caller.runOnContext(ignored -> next.run()));
    }

    private static ProblemException busy() {
        return ProblemException.of(CommonProblem.UNAVAILABLE, "Too many passwords are being checked. Try again shortly.")
                .withRetryAfter(RETRY_AFTER);
    }

    private static Thread daemon(Runnable work, int number) {
        Thread thread = new Thread(work, "password-" + number);
        thread.setDaemon(true);
        return thread;
    }
}
