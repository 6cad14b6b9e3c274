package io.readyroom.exam.folding;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When sessions are folded, and how many at a time. */
@ConfigMapping(prefix = "readyroom.folding")
interface FoldingConfig {

    /** Time between two batches. */
    Duration every();

    /** How long a session has to be scored or abandoned. */
    @WithDefault("30D")
    Duration after();

    /** Sessions in a batch, which is one transaction. */
    @WithDefault("200")
    int batch();
}
