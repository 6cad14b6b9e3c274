package io.readyroom.question.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of a search: what it may cost at most. */
@ConfigMapping(prefix = "readyroom.search")
interface SearchConfig {

    /** Matches that are counted, and sorted; beyond them counts are lower bounds. */
    @WithDefault("1000")
    int exactUpTo();

    /** Of more matches than that, so many are ranked by relevance: those that were changed last. */
    @WithDefault("500")
    int ranked();

    /**
     * Questions that are compared with the one that others shall be like: of those that share a band with it, the newest. In
     * a bank of 100,000 about three in a hundred share one by chance.
     */
    @WithDefault("5000")
    int candidates();
}
