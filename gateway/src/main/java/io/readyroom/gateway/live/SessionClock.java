package io.readyroom.gateway.live;

import java.time.Instant;

/** The session's deadline, left out where there is none, beside the server's clock. */
record SessionClock(Instant deadlineAt, Instant serverTime) {
}
