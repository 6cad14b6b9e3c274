package io.readyroom.user.demo;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Accounts to try things with. */
@ConfigMapping(prefix = "readyroom.demo")
interface DemoConfig {

    /** Whether to make them; never where strangers come. */
    @WithDefault("false")
    boolean accounts();

    /** The password of all of them, and the secret of the partner's client. */
    Optional<String> password();
}
