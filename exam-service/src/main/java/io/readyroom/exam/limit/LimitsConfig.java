package io.readyroom.exam.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What one person may have. */
@ConfigMapping(prefix = "readyroom.limits")
interface LimitsConfig {

    /** Different questions within 24 hours, against copying the bank; 0 for any number. */
    @WithDefault("1000")
    int questionsPerDay();
}
