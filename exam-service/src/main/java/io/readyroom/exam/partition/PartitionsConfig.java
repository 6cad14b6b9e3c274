package io.readyroom.exam.partition;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long partitions are kept, and how early they are made. */
@ConfigMapping(prefix = "readyroom.partitions")
interface PartitionsConfig {

    /** How often both is looked after. */
    Duration every();

    /** Months after the current one for which there are partitions. */
    @WithDefault("3")
    int monthsAhead();

    /** Partitions of sessions and answers go when they are empty and their month ended this long ago. */
    @WithDefault("7D")
    Duration dropEmptyAfter();

    /** The history of answers goes when its month ended this long ago and all of its sessions are folded. */
    @WithDefault("400D")
    Duration dropHistoryAfter();
}
