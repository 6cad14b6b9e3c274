package io.readyroom.platform.web.hot;

import java.util.Optional;
import java.util.Set;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/**
 * The short way for one operation.
 *
 * @param <T> what path and query say
 */
public interface HotRoute<T> {

    HttpMethod method();

    /** The resource's path, for metrics and traces. */
    String template();

    /** The resource's roles; whoever has none of them is refused by the resource. */
    Set<String> roles();

    /** What path and query say, when they are this route's and plain. Every request of that method is asked. */
    Optional<T> match(HttpServerRequest request);

    /** Ends the answer, or {@linkplain HotRequest#passOn() passes the request on}. */
    void answer(HotRequest<T> request);
}
