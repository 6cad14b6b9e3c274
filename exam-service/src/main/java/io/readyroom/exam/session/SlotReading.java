package io.readyroom.exam.session;

import java.util.UUID;

/**
 * A range of slots that somebody wants.
 *
 * @param from first and
 * @param to last position
 */
record SlotReading(UUID sessionId, UUID learnerId, int from, int to) {

    /** @param limit positions at most */
    static SlotReading of(UUID sessionId, UUID learnerId, int from, int limit) {
        return new SlotReading(sessionId, learnerId, from, (int) Math.min(Integer.MAX_VALUE, (long) from + limit - 1));
    }
}
