package io.readyroom.gateway.question;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is kept of question-service's answers. */
@ConfigMapping(prefix = "readyroom.questions")
interface QuestionConfig {

    /** Versions in memory, about 4 KiB each; the least used go first. */
    @WithDefault("10000")
    int cachedVersions();
}
