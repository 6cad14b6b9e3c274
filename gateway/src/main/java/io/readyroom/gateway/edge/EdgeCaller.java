package io.readyroom.gateway.edge;

import java.util.Optional;

import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.security.Caller;

/**
 * Who sends a request, as far as the edge can tell.
 *
 * @param verified the caller of a good token
 * @param refusal why there is none, for routes that need one
 */
record EdgeCaller(Optional<Caller> verified, Optional<ProblemException> refusal) {

    static EdgeCaller of(Caller caller) {
        return new EdgeCaller(Optional.of(caller), Optional.empty());
    }

    static EdgeCaller refused(ProblemException why) {
        return new EdgeCaller(Optional.empty(), Optional.of(why));
    }
}
