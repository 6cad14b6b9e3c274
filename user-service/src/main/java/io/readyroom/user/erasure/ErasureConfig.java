package io.readyroom.user.erasure;

import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who must erase. */
@ConfigMapping(prefix = "readyroom.erasure")
interface ErasureConfig {

    /** Services that answer {@code AccountErased}; an erasure is open until all of them have. */
    @WithDefault("exam-service,question-service,scoring-service")
    List<String> services();
}
