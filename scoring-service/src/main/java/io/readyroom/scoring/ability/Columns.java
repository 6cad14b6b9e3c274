package io.readyroom.scoring.ability;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Rows as a statement over {@code unnest} takes them: an array for each column. */
final class Columns {

    private Columns() {
    }

    static <T, C> C[] column(List<T> rows, Function<T, C> value, IntFunction<C[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
