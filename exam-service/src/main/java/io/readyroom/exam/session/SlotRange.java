package io.readyroom.exam.session;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which slots of a session are asked for, where a path and a query say it plainly. */
record SlotRange(UUID sessionId, int from, int limit) {

    static final String TEMPLATE = "/v1/exam-sessions/{id}/questions";

    private static final String AFTER_ID = "/questions";
    private static final Pattern QUERY = Pattern.compile("from=([1-9][0-9]{0,3})&limit=(100|[1-9][0-9]?)");

    /** Empty for whatever else the resource understands or refuses. */
    static Optional<SlotRange> find(String path, String query) {
        return path.length() == SessionPath.ID_END + AFTER_ID.length() && path.endsWith(AFTER_ID)
                ? SessionPath.sessionId(path).flatMap(id -> find(id, query))
                : Optional.empty();
    }

    private static Optional<SlotRange> find(UUID id, String query) {
        if (query == null) {
            return Optional.of(new SlotRange(id, 1, 10));
        }
        Matcher range = QUERY.matcher(query);
        return range.matches()
                ? Optional.of(new SlotRange(id, Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))))
                : Optional.empty();
    }
}
