package io.readyroom.user.token;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long tokens live. */
@ConfigMapping(prefix = "readyroom.tokens")
interface LifetimeConfig {

    /** Access tokens; a day at most, see {@code key-retention}. */
    @WithDefault("PT10M")
    Duration accessLifetime();

    /** Refresh tokens, counted anew with each rotation. */
    @WithDefault("P30D")
    Duration refreshLifetime();

    /** For so long a used refresh token still counts, if the answer to it was lost. */
    @WithDefault("PT10S")
    Duration refreshGrace();
}
