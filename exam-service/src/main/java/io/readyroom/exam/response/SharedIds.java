package io.readyroom.exam.response;

import java.util.List;
import java.util.Objects;

/**
 * Ids of a question recur in thousands of sessions; cached shapes share one copy of each. A small table that forgets: there are
 * few
 * ids, and a start has hundreds of them, for which {@link String#intern()} takes too long. Threads may race for a place, then
 * two
 * copies live.
 */
final class SharedIds {

    private static final int PLACES = 1 << 12;
    private static final String[] KNOWN = new String[PLACES];

    private SharedIds() {
    }

    static List<String> of(List<String> ids) {
        return Objects.requireNonNull(ids, "ids of a shape").stream().map(SharedIds::shared).toList();
    }

    private static String shared(String id) {
        int place = (id.hashCode() ^ id.hashCode() >>> 12) & PLACES - 1;
        String known = KNOWN[place];
        if (id.equals(known)) {
            return known;
        }
        KNOWN[place] = id;
        return id;
    }
}
