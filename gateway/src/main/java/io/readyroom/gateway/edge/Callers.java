package io.readyroom.gateway.edge;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import io.readyroom.platform.web.hot.HotRoutes;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.security.AccessTokenVerifier;
import io.readyroom.platform.web.security.InvalidTokenException;
import io.readyroom.platform.web.security.VerifiedToken;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Checks the access token before anything is passed on; the service behind checks it again. */
@Singleton
class Callers {

    private static final String SCHEME = "Bearer ";
    private static final EdgeCaller NOBODY = EdgeCaller.refused(ProblemException.of(CommonProblem.NOT_AUTHENTICATED,
            "Send an access token: Authorization: Bearer …"));
    private static final EdgeCaller IMPOSTOR = EdgeCaller.refused(ProblemException.of(CommonProblem.NOT_AUTHENTICATED,
            "The access token is expired, revoked or not one of ours. Refresh it or log in again."));
    private static final EdgeCaller UNCHECKED = EdgeCaller.refused(ProblemException
            .of(CommonProblem.UNAVAILABLE, "Tokens can't be checked at the moment. Try again shortly.")
            .withRetryAfter(Duration.ofSeconds(1)));

    private final AccessTokenVerifier verifier;

    Callers(AccessTokenVerifier verifier) {
        this.verifier = verifier;
    }

    /** Tells who is calling: at once when the token is known, on the request's context when keys have to be fetched. */
    void identify(RoutingContext context, Consumer<EdgeCaller> then) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            then.accept(NOBODY);
            return;
        }
        String token = header.substring(SCHEME.length()).trim();
        Optional<VerifiedToken> known = verifier.known(token);
        if (known.isPresent()) {
            HotRoutes.tellVerified(context, known.get());
            then.accept(EdgeCaller.of(known.get().caller()));
        } else {
            verify(context.request(), token, then);
        }
    }

    private void verify(HttpServerRequest request, String token, Consumer<EdgeCaller> then) {
        CompletableFuture<EdgeCaller> caller = Uni.createFrom().deferred(() -> verifier.verify(token))
                .subscribeAsCompletionStage().handle(Callers::judge);
        if (caller.isDone()) {
            then.accept(caller.join());
            return;
        }
        request.pause();
        Future.fromCompletionStage(caller, Vertx.currentContext()).onSuccess(then::accept);
    }

    private static EdgeCaller judge(VerifiedToken token, Throwable failure) {
        if (failure == null) {
            return EdgeCaller.of(token.caller());
        }
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof InvalidTokenException ? IMPOSTOR : UNCHECKED;
    }
}
