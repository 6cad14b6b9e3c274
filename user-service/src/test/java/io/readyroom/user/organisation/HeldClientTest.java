package io.readyroom.user.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.readyroom.user.secret.OpaqueToken;

class HeldClientTest {

    private final OpaqueToken secret = OpaqueToken.next();
    private final HeldClient client = new HeldClient(UUID.randomUUID(), secret.hash(), UUID.randomUUID(), true);

    @Test
    void isKnownByItsSecretOnly() {
        assertThat(HeldClient.withSecret(Optional.of(client), secret.value())).contains(client);
        assertThat(HeldClient.withSecret(Optional.of(client), OpaqueToken.next().value())).isEmpty();
        assertThat(HeldClient.withSecret(Optional.of(client), secret.hash())).as("what is stored opens nothing").isEmpty();
        assertThat(HeldClient.withSecret(Optional.empty(), secret.value())).isEmpty();
        assertThat(HeldClient.withSecret(Optional.empty(), "")).isEmpty();
    }

    @Test
    void isNoSecretInALog() {
        assertThat(client.toString()).doesNotContain(secret.hash());
    }
}
