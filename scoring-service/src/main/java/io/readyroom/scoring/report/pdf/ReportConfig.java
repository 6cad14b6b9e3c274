package io.readyroom.scoring.report.pdf;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much work documents may make, and how long they are kept. */
@ConfigMapping(prefix = "readyroom.report")
interface ReportConfig {

    /** Documents made at the same time; scoring needs the other cores. */
    @WithDefault("1")
    int threads();

    /** Documents that wait; one more is refused with 503. */
    @WithDefault("16")
    int queue();

    /** How long a document is kept for whoever loads it again. */
    @WithDefault("5M")
    Duration kept();

    /** Bytes of documents that are kept at most. */
    @WithDefault("16M")
    MemorySize memory();
}
