package io.readyroom.platform.web;

import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A part of a list in key order.
 *
 * @param items at most {@code limit} of them
 * @param nextCursor for the next part, null (and written as null) at the end
 */
public record Page<T>(List<T> items, @JsonInclude(JsonInclude.Include.ALWAYS) String nextCursor) {

    /**
     * Makes a page from one row more than was asked for: the extra row only tells that there is more.
     *
     * @param rows up to {@code limit + 1} rows
     * @param cursor makes the cursor of the last item shown
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> shown = List.copyOf(rows.subList(0, limit));
        return new Page<>(shown, cursor.apply(shown.get(limit - 1)));
    }
}
