package io.readyroom.gateway.live;

import java.util.UUID;

/** What happens to a session while somebody listens. */
sealed interface SessionNews permits ResultReady, DeadlineChanged {

    /** Whose listeners are told. */
    UUID sessionId();
}
