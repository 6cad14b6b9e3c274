package io.readyroom.user.password;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much work and memory a password costs, and how many may be in the works. */
@ConfigMapping(prefix = "readyroom.passwords")
interface PasswordConfig {

    /** Argon2id memory per password, in KiB. */
    @WithDefault("19456")
    int memoryKib();

    /** Argon2id passes. */
    @WithDefault("2")
    int iterations();

    /** Passwords hashed at the same time. */
    @WithDefault("2")
    int threads();

    /** Passwords that wait; one more is refused with 503. At about 50 ms each the last one waits a second. */
    @WithDefault("40")
    int queue();
}
