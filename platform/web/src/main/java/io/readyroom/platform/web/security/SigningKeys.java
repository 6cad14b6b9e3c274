package io.readyroom.platform.web.security;

import java.security.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/**
 * The public keys, in memory: fetched in the background, kept when a fetch fails, so that a request never waits for one. Only
 * an unknown key id may cause a fetch of its own, and not more than one a minute.
 */
@Singleton
class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final long FIRST_FETCH_RETRY = 500;

    private final KeySource source;
    private final TokenConfig config;
    private final Clock clock;
    private final Vertx vertx;
    private final AtomicReference<Uni<Void>> fetching = new AtomicReference<>();
    private volatile Map<String, Key> keys = Map.of();
    private volatile Instant fetched = Instant.EPOCH;

    SigningKeys(KeySource source, TokenConfig config, Clock clock, Vertx vertx) {
        this.source = source;
        this.config = config;
        this.clock = clock;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        fetchUntilPresent();
        vertx.setPeriodic(config.keyRefresh().toMillis(), id -> refreshInBackground());
    }

    /** The key of that id, or null. */
    Key find(String kid) {
        return keys.get(kid);
    }

    /** Fetches because a key id is unknown, unless that was done a moment ago; completes at once then. */
    Uni<Void> refreshForUnknown() {
        boolean recent = !keys.isEmpty() && fetched.plus(config.forcedKeyRefresh()).isAfter(clock.instant());
        return recent ? Uni.createFrom().voidItem() : fetch();
    }

    private void fetchUntilPresent() {
        fetch().subscribe().with(done -> LOG.debugf("%d signing keys", keys.size()), failure -> {
            LOG.debug("Signing keys not there yet", failure);
            vertx.setTimer(FIRST_FETCH_RETRY, id -> fetchUntilPresent());
        });
    }

    private void refreshInBackground() {
        fetch().subscribe().with(done -> LOG.debug("Signing keys refreshed"),
                failure -> LOG.warnf("Signing keys not refreshed, the ones at hand stay: %s", failure.toString()));
    }

    /** One fetch at a time; whoever comes meanwhile waits for the same one. */
    private Uni<Void> fetch() {
        Uni<Void> mine = Uni.createFrom().deferred(source::fetch).invoke(this::accept).replaceWithVoid()
                .onTermination().invoke(() -> fetching.set(null))
                .memoize().indefinitely();
        Uni<Void> running = fetching.compareAndExchange(null, mine);
        return running == null ? mine : running;
    }

    private void accept(String json) {
        try {
            Map<String, Key> accepted = new HashMap<>();
            for (JsonWebKey key : new JsonWebKeySet(json).getJsonWebKeys()) {
                accepted.put(key.getKeyId(), key.getKey());
            }
            keys = Map.copyOf(accepted);
            fetched = clock.instant();
        } catch (JoseException e) {
            throw new IllegalStateException("not a JSON Web Key Set", e);
        }
    }
}
