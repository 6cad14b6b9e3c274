package io.readyroom.platform.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;

/** This service's own token, by client credentials; fetched when four fifths of the last one's life are over. */
@Singleton
public class ServiceTokens {

    private final UserServiceClient client;
    private final TokenConfig config;
    private final Clock clock;
    private final String service;
    private final AtomicReference<Uni<Held>> held = new AtomicReference<>();
    private volatile Instant renewAt = Instant.EPOCH;

    ServiceTokens(@RestClient UserServiceClient client, TokenConfig config, Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.client = client;
        this.config = config;
        this.clock = clock;
        this.service = service;
    }

    /** A token that lives a while yet. Concurrent callers share one fetch; a failed one is tried anew by the next caller. */
    public Uni<String> current() {
        Uni<Held> last = held.get();
        if (last == null || !clock.instant().isBefore(renewAt)) {
            Uni<Held> next = fetch();
            last = held.compareAndSet(last, next) ? next : held.get();
        }
        return last == null ? current() : last.map(Held::token);
    }

    private Uni<Held> fetch() {
        renewAt = Instant.MAX;
        return Uni.createFrom().deferred(() -> client.token("client_credentials", service, secret()))
                .map(issued -> new Held(issued.accessToken(), Duration.ofSeconds(issued.expiresIn())))
                .invoke(token -> renewAt = clock.instant().plus(token.life().multipliedBy(4).dividedBy(5)))
                .onFailure().invoke(() -> {
                    renewAt = Instant.EPOCH;
                    held.set(null);
                })
                .memoize().indefinitely();
    }

    private String secret() {
        return config.clientSecret().orElseThrow(
                () -> new IllegalStateException("READYROOM_SERVICE_CLIENT_SECRET is not set: " + service + " can't log in"));
    }

    private record Held(String token, Duration life) {
    }
}
