package io.readyroom.exam.model;

import java.util.List;
import java.util.function.Predicate;

/** One HTTP request of a client. */
interface Call {

    /**
     * What it asks for: one thing, or the entries of a batch, each of which stands for itself and may come at its own moment.
     */
    List<Request> requests();

    /** Whether sent again it is the same once more. */
    default boolean isWorthRepeating() {
        return true;
    }

    Http http(Known known);

    /** Whether the model's answers to {@link #requests()} go with what the service answered. */
    Predicate<List<Reply>> allows(Heard heard, Known known);

    /**
     * How it is sent.
     *
     * @param path below the sessions
     * @param body and
     * @param key null for none
     */
    record Http(String method, String path, String body, String key) {
    }
}
