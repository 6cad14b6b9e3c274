package io.readyroom.user.signingkey;

import java.net.URI;
import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How signing keys are kept and changed. */
@ConfigMapping(prefix = "readyroom.tokens")
interface SigningKeyConfig {

    /** 32 bytes in base64: what seals the private keys in the database. {@code openssl rand -base64 32} makes one. */
    String encryptionKey();

    /** How long a key signs before the next one does. */
    @WithDefault("P30D")
    Duration keyRotation();

    /** How long a key is published before it signs: longer than anybody keeps the key set. */
    @WithDefault("PT1H")
    Duration keyPublishAhead();

    /** How long a key stays published after it has signed last: longer than any access token lives, which is a day at most. */
    @WithDefault("PT25H")
    Duration keyRetention();

    /**
     * How often each replica reads the keys again and looks whether one is due; far below the time they are published ahead.
     */
    @WithDefault("30s")
    Duration keyCheck();

    /** Where clients find this system; what the discovery document says. */
    URI publicUrl();
}
