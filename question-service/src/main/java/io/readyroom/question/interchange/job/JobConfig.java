package io.readyroom.question.interchange.job;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How jobs are run. */
@ConfigMapping(prefix = "readyroom.jobs")
interface JobConfig {

    /** How often a replica says that it lives, and looks for work. */
    Duration every();

    /** How long after its last word a replica counts as gone. */
    @WithDefault("60S")
    Duration lostAfter();

    /** How long after its last piece a file that is still being sent is given up. */
    @WithDefault("10M")
    Duration abandonedAfter();

    /** How long jobs, their reports and files are kept after their end. */
    @WithDefault("168H")
    Duration keep();

    /** Largest file that is taken. */
    @WithDefault("64M")
    MemorySize largestFile();

    /** Items that are stored together. */
    @WithDefault("100")
    int batch();

    /** Characters after which a batch is stored, however few items it has. */
    @WithDefault("2000000")
    int batchCharacters();
}
