package io.readyroom.platform.web.hot;

import java.util.Optional;
import java.util.Set;

import io.vertx.core.http.HttpMethod;

/**
 * The short way for one operation.
 *
 * @param <T> what its path says
 */
public interface HotRoute<T> {

    HttpMethod method();

    /** The resource's path, for metrics and traces. */
    String template();

    /** The resource's roles; whoever has none of them is refused by the resource. */
    Set<String> roles();

    /** What a path says, when it is this route's. Every request of that method is asked. */
    Optional<T> match(String path);

    /** Ends the answer, or {@linkplain HotRequest#passOn() passes the request on}. */
    void answer(HotRequest<T> request);
}
