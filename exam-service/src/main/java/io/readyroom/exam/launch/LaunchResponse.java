package io.readyroom.exam.launch;

import java.time.Instant;

/** A link, shown once. */
record LaunchResponse(String url, Instant expiresAt) {

    /** Without the link: its token must not get into a log. */
    @Override
    public String toString() {
        return "LaunchResponse[expiresAt=" + expiresAt + "]";
    }
}
