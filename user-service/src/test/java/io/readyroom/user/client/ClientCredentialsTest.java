package io.readyroom.user.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;

class ClientCredentialsTest {

    @Test
    void readsTheFormOrTheHeader() {
        assertThat(ClientCredentials.of(null, "exam-service", "s3")).contains(new ClientCredentials("exam-service", "s3"));
        assertThat(ClientCredentials.of(basic("exam-service:s%3A3"), null, null))
                .contains(new ClientCredentials("exam-service", "s:3"));
    }

    @Test
    void takesNothingAmbiguousOrBroken() {
        assertThat(ClientCredentials.of(basic("a:b"), "a", "b")).as("two ways at once").isEmpty();
        assertThat(ClientCredentials.of(null, null, null)).isEmpty();
        assertThat(ClientCredentials.of(null, "a", null)).isEmpty();
        assertThat(ClientCredentials.of("Basic ???", null, null)).isEmpty();
        assertThat(ClientCredentials.of(basic("no colon"), null, null)).isEmpty();
        assertThat(ClientCredentials.of(basic("a:%zz"), null, null)).isEmpty();
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
