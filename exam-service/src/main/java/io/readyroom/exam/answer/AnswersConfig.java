package io.readyroom.exam.answer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Size of the saver. */
@ConfigMapping(prefix = "readyroom.answers")
interface AnswersConfig {

    /** Statements in flight at once. One did better than two or four on two cores: fuller batches beat parallel ones. */
    @WithDefault("1")
    int lanes();

    /** Answers that may wait in a lane; more are refused at once, to be sent again. */
    @WithDefault("2048")
    int queuePerLane();
}
