package io.readyroom.exam.form;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many forms are kept in memory. */
@ConfigMapping(prefix = "readyroom.forms")
interface FormsConfig {

    /** Forms in the cache; one takes about 5 KB. */
    @WithDefault("5000")
    int cached();
}
