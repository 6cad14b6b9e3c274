package io.readyroom.exam.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What changes about slots: the answers and the locks. */
final class StoredSlots {

    private static final StoredAnswer NONE = new StoredAnswer(0, null, false);

    private final Map<Integer, StoredAnswer> answers = new HashMap<>();
    private final Map<Integer, LateAnswer> late = new HashMap<>();
    private final Set<Integer> locked;
    private final int reach;
    private final boolean mayShowLate;

    /**
     * @param reach the last position that may be seen
     * @param mayShowLate whether the session has ended by its deadline and is nobody's but the learner's own business
     */
    StoredSlots(Set<Integer> locked, int reach, boolean mayShowLate) {
        this.locked = locked;
        this.reach = reach;
        this.mayShowLate = mayShowLate;
    }

    boolean mayShowLate() {
        return mayShowLate;
    }

    void add(int position, LateAnswer answer) {
        late.put(position, answer);
    }

    /** What came for the slot after the deadline, or null. */
    LateAnswer late(int position) {
        return late.get(position);
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
