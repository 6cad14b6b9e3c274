package io.readyroom.exam.session;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which slots are asked for, where a query says it plainly. */
record SlotRange(int from, int limit) {

    private static final SlotRange FIRST = new SlotRange(1, 10);
    private static final Pattern QUERY = Pattern.compile("from=([1-9][0-9]{0,3})&limit=(100|[1-9][0-9]?)");

    /** Empty for whatever else the resource understands or refuses. */
    static Optional<SlotRange> find(String query) {
        if (query == null) {
            return Optional.of(FIRST);
        }
        Matcher matcher = QUERY.matcher(query);
        return matcher.matches()
                ? Optional.of(new SlotRange(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }
}
