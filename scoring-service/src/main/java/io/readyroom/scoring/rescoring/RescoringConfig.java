package io.readyroom.scoring.rescoring;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When corrections reach results, and how many at a time. */
@ConfigMapping(prefix = "readyroom.rescoring")
interface RescoringConfig {

    /** Time between two looks for corrections. */
    String every();

    /** How long a corrected key waits, so that somebody can read the preview and hold it. */
    @WithDefault("15M")
    Duration applyAfter();

    /** Results in a page, which is one transaction: live scoring of the same questions waits for that long at most. */
    @WithDefault("100")
    int page();
}
