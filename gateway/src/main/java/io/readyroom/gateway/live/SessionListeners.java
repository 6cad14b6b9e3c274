package io.readyroom.gateway.live;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;

/** Who waits for which session's news on this replica; bounded in number and in what is kept for each. */
@Singleton
class SessionListeners {

    /** News that a client may be behind; one that reads so slowly is dropped and reads the state when it comes back. */
    private static final int BACKLOG = 16;
    private static final Duration A_WHILE = Duration.ofSeconds(10);

    private final LiveConfig config;
    private final ConcurrentHashMap<UUID, Set<Listener>> bySession = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();

    SessionListeners(LiveConfig config, MeterRegistry metrics) {
        this.config = config;
        metrics.gauge("readyroom_live_connections", open);
    }

    /** From now on the listener's stream has what happens to the session; close it. */
    Listener listen(UUID session) {
        Listener listener = new Listener(session);
        if (open.incrementAndGet() > config.connections() || !join(listener)) {
            open.decrementAndGet();
            throw ProblemException.of(CommonProblem.UNAVAILABLE, "There are too many open event streams. Ask for the result.")
                    .withRetryAfter(A_WHILE);
        }
        return listener;
    }

    void tell(SessionNews news) {
        bySession.getOrDefault(news.sessionId(), Set.of()).forEach(listener -> listener.news.onNext(news));
    }

    private boolean join(Listener listener) {
        Set<Listener> all = bySession.compute(listener.session, (id, before) -> {
            Set<Listener> listeners = before == null ? ConcurrentHashMap.newKeySet() : before;
            if (listeners.size() < config.connectionsOfSession()) {
                listeners.add(listener);
            }
            return listeners;
        });
        return all.contains(listener);
    }

    /** One open connection. */
    final class Listener {

        private final UUID session;
        private final UnicastProcessor<SessionNews> news = UnicastProcessor.create(new ArrayBlockingQueue<>(BACKLOG), null);

        private Listener(UUID session) {
            this.session = session;
        }

        Multi<SessionNews> news() {
            return news;
        }

        void close() {
            bySession.computeIfPresent(session, (id, listeners) -> {
                if (listeners.remove(this)) {
                    open.decrementAndGet();
                }
                return listeners.isEmpty() ? null : listeners;
            });
        }
    }
}
