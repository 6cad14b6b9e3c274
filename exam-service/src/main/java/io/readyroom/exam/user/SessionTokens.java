package io.readyroom.exam.user;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;

import jakarta.inject.Singleton;

import io.readyroom.platform.database.Coalescer;
import io.readyroom.platform.database.EventLoops;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/**
 * Asks user-service for tokens of candidates: one request at a time, and who comes meanwhile goes into the next one. A class
 * that starts in the same second would otherwise be five hundred requests that wait for each other.
 */
@Singleton
public class SessionTokens {

    private static final int CAPACITY = 1_024;

    private final SessionTokenIssue issue;
    private final Vertx vertx;
    private final Coalescer<Waiting> waiting;

    SessionTokens(SessionTokenIssue issue, Vertx vertx) {
        this.issue = issue;
        this.vertx = vertx;
        this.waiting = new Coalescer<>(vertx.getOrCreateContext(), CAPACITY, this::ask);
    }

    /**
     * A token that opens that session of that candidate and nothing else, on the context of whoever asks; fails when
     * user-service can't be asked, and with {@link RejectedExecutionException} at once when too many are waiting.
     */
    public Uni<SessionToken> issue(UUID candidateId, UUID organisationId, UUID sessionId, boolean livemode) {
        return Uni.createFrom().deferred(() -> {
            Waiting one = new Waiting(new SessionTokenRequest(candidateId, organisationId, sessionId, livemode),
                    Promise.promise());
            return waiting.offer(one) ? UniHelper.toUni(EventLoops.here(vertx, one.token().future()))
                    : Uni.createFrom().failure(new RejectedExecutionException("too many wait for a token"));
        });
    }

    private Future<Runnable> ask(List<Waiting> together) {
        Future<IssuedTokens> issued = UniHelper
                .toFuture(issue.ask(new SessionTokensRequest(together.stream().map(Waiting::request).toList())));
        return Coalescer.then(issued.map(tokens -> tokens.requireFor(together.size())), done -> tell(together, done));
    }

    private static void tell(List<Waiting> together, AsyncResult<List<SessionToken>> issued) {
        for (int i = 0; i < together.size(); i++) {
            if (issued.succeeded()) {
                together.get(i).token().complete(issued.result().get(i));
            } else {
                together.get(i).token().fail(issued.cause());
            }
        }
    }

    private record Waiting(SessionTokenRequest request, Promise<SessionToken> token) {
    }
}
