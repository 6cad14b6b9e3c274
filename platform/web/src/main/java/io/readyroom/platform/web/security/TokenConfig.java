package io.readyroom.platform.web.security;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the token check. */
@ConfigMapping(prefix = "readyroom.tokens")
public interface TokenConfig {

    /** The {@code iss} that every token must have. */
    @WithDefault("https://readyroom.local")
    String issuer();

    /** Audience of user-facing tokens. */
    @WithDefault("readyroom-api")
    String audience();

    /** Audience of service tokens. */
    @WithDefault("readyroom-internal")
    String internalAudience();

    /** How often the keys are fetched again. */
    @WithDefault("PT5M")
    Duration keyRefresh();

    /** The shortest time between two fetches that unknown key ids may cause. */
    @WithDefault("PT1M")
    Duration forcedKeyRefresh();

    /** How often the list of disabled accounts is read again, beside its events. */
    @WithDefault("PT1M")
    Duration disabledAccountsRefresh();

    /** Tokens kept as verified. */
    @WithDefault("20000")
    int cachedTokens();

    /** This service's secret at the token endpoint; needed to call others' {@code /internal}. */
    Optional<String> clientSecret();
}
