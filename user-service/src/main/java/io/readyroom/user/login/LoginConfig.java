package io.readyroom.user.login;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How fast passwords may be tried. */
@ConfigMapping(prefix = "readyroom.login")
interface LoginConfig {

    /** Attempts for one address from one network. */
    @WithDefault("10")
    int attemptsPerMinute();
}
