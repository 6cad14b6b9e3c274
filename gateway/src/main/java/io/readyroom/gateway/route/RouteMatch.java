package io.readyroom.gateway.route;

import java.util.Optional;
import java.util.Set;

/**
 * What the table says about a request.
 *
 * @param route the operation; empty when there is none
 * @param allowed methods of that path, empty when the path is unknown
 */
public record RouteMatch(Optional<Route> route, Set<String> allowed) {

    public static final RouteMatch NOTHING = new RouteMatch(Optional.empty(), Set.of());

    /** The path exists, with other methods only. */
    public boolean isWrongMethod() {
        return route.isEmpty() && !allowed.isEmpty();
    }
}
