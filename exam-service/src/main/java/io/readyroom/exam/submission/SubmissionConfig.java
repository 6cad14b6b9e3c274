package io.readyroom.exam.submission;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What happens when a submitted session gets no result. */
@ConfigMapping(prefix = "readyroom.submissions")
public interface SubmissionConfig {

    /** A submission without a result after this time is published again; each further time after twice as long. */
    @WithDefault("30s")
    Duration checkAfter();
}
