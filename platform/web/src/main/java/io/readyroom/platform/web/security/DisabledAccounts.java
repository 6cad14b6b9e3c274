package io.readyroom.platform.web.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/**
 * From when on tokens of an account count: read from user-service at start and every minute, and told at once by
 * {@code AccountDisabled}, which every replica reads in a consumer group of its own from the newest record on.
 */
@Singleton
class DisabledAccounts {

    private static final Logger LOG = Logger.getLogger(DisabledAccounts.class);
    private static final byte[] TYPE = "io.readyroom.AccountDisabled.v1".getBytes(StandardCharsets.UTF_8);
    private static final long RETRY = 2_000;

    private final DisabledAccountsSource source;
    private final TokenConfig config;
    private final Vertx vertx;
    private final ObjectMapper json;
    private final Map<UUID, Instant> notBefore = new ConcurrentHashMap<>();

    DisabledAccounts(DisabledAccountsSource source, TokenConfig config, Vertx vertx, ObjectMapper json) {
        this.source = source;
        this.config = config;
        this.vertx = vertx;
        this.json = json;
    }

    boolean isRefused(UUID account, Instant issuedAt) {
        Instant from = notBefore.get(account);
        return from != null && issuedAt.isBefore(from);
    }

    void start(@Observes StartupEvent event) {
        read();
    }

    private void read() {
        source.fetch().subscribe().with(accounts -> {
            accounts.forEach(account -> disable(account.accountId(), account.notBefore()));
            vertx.setTimer(config.disabledAccountsRefresh().toMillis(), id -> read());
        }, failure -> {
            LOG.debug("Disabled accounts not read, tried again", failure);
            vertx.setTimer(RETRY, id -> read());
        });
    }

    @Incoming("account-disabled")
    Uni<Void> on(ConsumerRecord<String, byte[]> message) {
        Header type = message.headers().lastHeader("ce_type");
        if (type != null && java.util.Arrays.equals(type.value(), TYPE)) {
            accept(message.value());
        }
        return Uni.createFrom().voidItem();
    }

    private void accept(byte[] data) {
        try {
            JsonNode event = json.readTree(data);
            disable(UUID.fromString(event.path("accountId").asText()), Instant.parse(event.path("notBefore").asText()));
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "An AccountDisabled event can't be read; the list read every minute will tell");
        }
    }

    private void disable(UUID account, Instant from) {
        notBefore.merge(account, from, (a, b) -> a.isAfter(b) ? a : b);
    }
}
