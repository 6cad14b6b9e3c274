package io.readyroom.gateway.feedback;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long an answer that is saved waits for its explanations. */
@ConfigMapping(prefix = "readyroom.feedback")
interface FeedbackConfig {

    /** After that it goes out without them. */
    @WithDefault("1S")
    Duration explanationsWithin();
}
