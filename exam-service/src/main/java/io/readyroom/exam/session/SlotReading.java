package io.readyroom.exam.session;

import java.util.UUID;

import io.vertx.core.Future;
import io.vertx.core.Promise;

/**
 * A range of slots that somebody waits for.
 *
 * @param from first and
 * @param to last position
 */
record SlotReading(UUID sessionId, UUID learnerId, int from, int to, Promise<StoredSlots> stored) {

    /** @param limit positions at most */
    SlotReading(UUID sessionId, UUID learnerId, int from, int limit) {
        this(sessionId, learnerId, from, (int) Math.min(Integer.MAX_VALUE, (long) from + limit - 1), Promise.promise());
    }

    Future<StoredSlots> future() {
        return stored.future();
    }
}
