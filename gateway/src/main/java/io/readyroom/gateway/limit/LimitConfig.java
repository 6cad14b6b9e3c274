package io.readyroom.gateway.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of the edge. */
@ConfigMapping(prefix = "readyroom.limits")
public interface LimitConfig {

    /** Requests of one principal, whatever they are. */
    Rate principal();

    /** Requests without a valid token from one address: a class of 2,000 sits behind one. */
    Rate address();

    /** Answers to one session; what goes beyond counts against the principal. */
    Rate answers();

    /** Answers of one principal over all sessions, so that made-up session ids don't lift every limit. */
    Rate allAnswers();

    /** Callers remembered at a time, of each kind; the least recently seen are forgotten first. */
    @WithDefault("100000")
    int remembered();

    /** Proxies of our own in front of the gateway that append to X-Forwarded-For; 0 believes the connection only. */
    @WithDefault("0")
    int proxiesInFront();

    /** Body of most routes. */
    @WithDefault("64K")
    MemorySize body();

    /** Body of a PATCH with many answers. */
    @WithDefault("256K")
    MemorySize answersBody();

    /** A picture for questions. */
    @WithDefault("2M")
    MemorySize picture();

    /** A file of questions, where its sender tells how long it is; question-service counts the bytes of others. */
    @WithDefault("64M")
    MemorySize file();

    /** Path and query together. */
    @WithDefault("4K")
    MemorySize uri();

    /** All request headers together. */
    @WithDefault("16K")
    MemorySize headers();

    /** A token bucket. */
    interface Rate {

        int perSecond();

        int burst();
    }
}
