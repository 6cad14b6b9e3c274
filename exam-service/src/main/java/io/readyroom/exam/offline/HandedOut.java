package io.readyroom.exam.offline;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * How a session stands when its pack is handed out.
 *
 * @param locked positions that take no more answers
 * @param answers by position
 */
record HandedOut(Instant expiresAt, Set<Integer> locked, Map<Integer, PackedAnswer> answers) {

    PackedAnswer answer(int position) {
        return answers.getOrDefault(position, PackedAnswer.NONE);
    }

    /**
     * An answer as stored.
     *
     * @param response JSON, or null when it was cleared
     */
    record PackedAnswer(int revision, String response, boolean flagged) {

        static final PackedAnswer NONE = new PackedAnswer(0, null, false);
    }
}
