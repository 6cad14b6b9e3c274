package io.readyroom.exam.offline;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long offline packs last. */
@ConfigMapping(prefix = "readyroom.offline")
interface OfflineConfig {

    /** After this time a client asks for the pack again, or has nothing; earlier where the session ends earlier. */
    @WithDefault("7D")
    Duration packsValidFor();
}
