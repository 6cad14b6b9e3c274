package io.readyroom.exam.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a client has learnt and may rely on for ever: ids of sessions, and moments. */
final class Known {

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> moments = new HashMap<>();

    /** Names of the sessions whose id is known. */
    Set<String> sessions() {
        return Set.copyOf(ids.keySet());
    }

    String id(String session) {
        return ids.get(session);
    }

    String path(String session) {
        return "/" + id(session);
    }

    /** The name of a session, {@code ?} for an id that nobody was told. */
    String name(String id) {
        return names.getOrDefault(id, "?");
    }

    /** Learns the id of a session; answers its name, or how that contradicts what was known. */
    String meet(String name, String id) {
        String knownId = ids.putIfAbsent(name, id);
        String knownName = names.putIfAbsent(id, name);
        if (knownId != null && !knownId.equals(id)) {
            return "a second session for " + name;
        }
        return knownName == null ? name : knownName;
    }

    /** Nothing when a moment is what it was before, else the contradiction. */
    String same(String what, String moment) {
        String before = moments.putIfAbsent(what, moment);
        return before == null || before.equals(moment) ? "" : "; " + what + " was at " + before + " before";
    }
}
