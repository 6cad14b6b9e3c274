package io.readyroom.exam.adaptive;

import java.util.UUID;

/**
 * Somebody asks for the next question.
 *
 * @param skip whether the last one is to be left unanswered
 * @param position where the client stands, or null: when the session is further on by now, nothing is skipped
 */
record Asking(UUID sessionId, UUID learnerId, boolean skip, Integer position) {

    /** Whether the question at the last position is skipped. */
    boolean skips(int last) {
        return skip && (position == null || position == last);
    }

    /** The same of a client that has not said where it stands: there. */
    Asking standingAt(int last) {
        return position == null ? new Asking(sessionId, learnerId, skip, last) : this;
    }
}
