package io.readyroom.exam.answer;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An answer that a client sent, checked against the shape of its slot.
 *
 * @param learnerId who sent it; whether the session is theirs is the database's to say
 * @param revision the client's; higher wins
 * @param response JSON null clears the answer
 * @param flagged null leaves the mark as it is
 * @param spentMillis null leaves the time as it is
 * @param locks what takes no more answers when this one is saved
 */
record Answer(UUID sessionId, UUID learnerId, int position, int revision, JsonNode response, Boolean flagged,
        Integer spentMillis, String confidence, SlotLocks locks) {

    /** The response as it is stored: null when it is cleared. */
    String storedResponse() {
        return response.isNull() ? null : response.toString();
    }

    /** Whether its slot takes no other answer once it is saved. */
    boolean locksItsSlot() {
        return locks.holds(position);
    }

    boolean isForSameSlot(Answer other) {
        return sessionId.equals(other.sessionId) && position == other.position;
    }
}
