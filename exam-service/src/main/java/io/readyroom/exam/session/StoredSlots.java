package io.readyroom.exam.session;

import java.util.Map;
import java.util.Set;

/** What changes about slots: the answers and the locks. */
record StoredSlots(Map<Integer, StoredAnswer> answers, Set<Integer> locked) {

    private static final StoredAnswer NONE = new StoredAnswer(0, null, false);

    StoredAnswer answer(int position) {
        return answers.getOrDefault(position, NONE);
    }

    /**
     * An answer as stored.
     *
     * @param response JSON, or null when it was cleared
     */
    record StoredAnswer(int revision, String response, boolean flagged) {
    }
}
