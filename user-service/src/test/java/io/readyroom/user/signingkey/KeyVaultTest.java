package io.readyroom.user.signingkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;

class KeyVaultTest {

    private static final byte[] SECRET = "a private key".getBytes(StandardCharsets.UTF_8);

    private final KeyVault vault = new KeyVault(key('a'));

    @Test
    void opensOnlyWhatItSealedForThatKey() {
        String sealed = vault.seal(SECRET, "kid-1");
        assertThat(vault.open(sealed, "kid-1")).isEqualTo(SECRET);
        assertThat(vault.seal(SECRET, "kid-1")).as("another nonce each time").isNotEqualTo(sealed);
        assertThatThrownBy(() -> vault.open(sealed, "kid-2")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new KeyVault(key('b')).open(sealed, "kid-1"))
                .hasMessageContaining("READYROOM_TOKENS_ENCRYPTION_KEY");
    }

    @Test
    void saysWhatKeyItWants() {
        for (String wrong : new String[] { "", "short", "not base64 at all!", key('a').substring(4) }) {
            assertThatThrownBy(() -> new KeyVault(wrong)).hasMessageContaining("READYROOM_TOKENS_ENCRYPTION_KEY");
        }
    }

    private static String key(char c) {
        return Base64.getEncoder().encodeToString(String.valueOf(c).repeat(32).getBytes(StandardCharsets.US_ASCII));
    }
}
