package io.readyroom.gateway.limit;

import java.time.Duration;

/**
 * Whether a request may go on, and what its caller has left.
 *
 * @param policy name of the limit that was charged
 * @param quota requests that a rested caller may send at once
 * @param windowSeconds in which the quota comes back
 * @param remaining requests left now
 * @param resetSeconds until the whole quota is back
 * @param retryAfter until the next request is let through; zero when this one is
 */
public record Allowance(String policy, long quota, long windowSeconds, long remaining, long resetSeconds, Duration retryAfter) {

    public boolean isGranted() {
        return retryAfter.isZero();
    }

    /** Value of {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers). */
    public String policyHeader() {
        return "\"" + policy + "\";q=" + quota + ";w=" + windowSeconds;
    }

    /** Value of {@code RateLimit}. */
    public String limitHeader() {
        return "\"" + policy + "\";r=" + remaining + ";t=" + resetSeconds;
    }
}
