package io.readyroom.user.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import io.readyroom.user.secret.OpaqueToken;

/** The services as clients. */
@Singleton
class ServiceClients {

    private static final Logger LOG = Logger.getLogger(ServiceClients.class);

    private final Map<String, byte[]> secretHashes = new TreeMap<>();
    private final Map<String, Optional<String>> configured;

    ServiceClients(ServiceClientConfig config) {
        configured = config.secrets();
        configured.forEach((client, secret) -> secret.filter(value -> !value.isBlank())
                .ifPresent(value -> secretHashes.put(client, hash(value))));
    }

    void sayWhoHasNone(@Observes StartupEvent start) {
        configured.keySet().stream().filter(client -> !secretHashes.containsKey(client)).sorted()
                .forEach(client -> LOG.warnf("%s has no secret here (READYROOM_SERVICE_SECRETS_…) and will get no token",
                        client));
    }

    /** Whether the secret is that client's; an unknown client takes as long. */
    boolean isKnown(ClientCredentials credentials) {
        byte[] expected = secretHashes.get(credentials.id());
        byte[] sent = hash(credentials.secret());
        return MessageDigest.isEqual(expected == null ? new byte[sent.length] : expected, sent) && expected != null;
    }

    private static byte[] hash(String secret) {
        return OpaqueToken.hashOf(secret).getBytes(StandardCharsets.US_ASCII);
    }
}
