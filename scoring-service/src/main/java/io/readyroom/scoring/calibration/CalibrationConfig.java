package io.readyroom.scoring.calibration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When items are calibrated, and what that may cost. */
@ConfigMapping(prefix = "readyroom.calibration")
interface CalibrationConfig {

    /** Cron, or {@code off}. Once a day at most: every set stays. */
    String at();

    /** Answers of one exam that are in memory at a time, the newest; one takes about 20 bytes while it is being sorted. */
    @WithDefault("1000000")
    int mostAnswers();

    /** Cycles after which an estimate is taken as it is; with the priors it takes some dozens. */
    @WithDefault("300")
    int mostCycles();
}
