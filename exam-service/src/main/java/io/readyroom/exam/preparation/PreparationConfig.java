package io.readyroom.exam.preparation;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When forms are built ahead, and how many. */
@ConfigMapping(prefix = "readyroom.assignments")
interface PreparationConfig {

    /** How long before an assignment opens. */
    @WithDefault("10M")
    Duration prepareBefore();

    /** How often it is looked for assignments that open soon. */
    Duration prepareEvery();

    /** How often forms that nobody will take any more are deleted. */
    Duration forgetFormsEvery();

    /** The most for one assignment; whoever comes after has a form built. */
    @WithDefault("5000")
    int mostPrepared();
}
