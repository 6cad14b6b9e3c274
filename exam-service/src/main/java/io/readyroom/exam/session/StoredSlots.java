package io.readyroom.exam.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What changes about slots: the answers and the locks. */
final class StoredSlots {

    private static final StoredAnswer NONE = new StoredAnswer(0, null, false);

    private final Map<Integer, StoredAnswer> answers = new HashMap<>();
    private final Set<Integer> locked;

    private final int reach;

    /** @param reach the last position that may be seen */
    StoredSlots(Set<Integer> locked, int reach) {
        this.locked = locked;
        this.reach = reach;
    }

    /** Whether the slot lies in a section that isn't open yet. */
    boolean isHidden(int position) {
        return position > reach;
    }

    void add(int position, StoredAnswer answer) {
        answers.put(position, answer);
    }

    StoredAnswer answer(int position) {
        return answers.getOrDefault(position, NONE);
    }

    boolean isLocked(int position) {
        return locked.contains(position);
    }

    /**
     * An answer as stored.
     *
     * @param response JSON, or null when it was cleared
     */
    record StoredAnswer(int revision, String response, boolean flagged) {
    }
}
