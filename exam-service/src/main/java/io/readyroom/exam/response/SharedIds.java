package io.readyroom.exam.response;

import java.util.List;
import java.util.Objects;

/** Ids of a question recur in thousands of sessions; cached shapes share one copy of each. */
final class SharedIds {

    private SharedIds() {
    }

    static List<String> of(List<String> ids) {
        return Objects.requireNonNull(ids, "ids of a shape").stream().map(String::intern).toList();
    }
}
