package io.readyroom.gateway.live;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.readyroom.gateway.exam.ExamSessions;
import io.readyroom.gateway.exam.SessionState;
import io.readyroom.gateway.exam.SpentTicket;
import io.readyroom.gateway.scoring.ResultAnswer;
import io.readyroom.gateway.scoring.Results;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.smallrye.mutiny.Uni;

/**
 * Opens a session's events: listens first, then reads the current state, so that nothing falls between; and opens nothing
 * before exam-service has said that the caller may know.
 */
@ApplicationScoped // behind a proxy: the filter that calls it is made before there is any configuration
class SessionEvents {

    private final SessionListeners listeners;
    private final ExamSessions sessions;
    private final Results results;
    private final Clock clock;

    SessionEvents(SessionListeners listeners, ExamSessions sessions, Results results, Clock clock) {
        this.listeners = listeners;
        this.sessions = sessions;
        this.results = results;
        this.clock = clock;
    }

    /** The events for the bearer of a token. */
    Uni<OpenEvents> withToken(String token, UUID session) {
        return open(session, sessions.state(token, session).chain(state -> now(token, state)));
    }

    /** The events for the bearer of a one-use ticket, which is spent by this. */
    Uni<OpenEvents> withTicket(String ticket, UUID session) {
        return open(session, sessions.spend(ticket).onFailure(SessionEvents::isNotFound)
                .transform(spent -> ProblemException.of(CommonProblem.NOT_AUTHENTICATED,
                        "The ticket is spent, too old or not one of ours. Get another from /event-tickets."))
                .map(spent -> now(spent, session)));
    }

    private Uni<OpenEvents> open(UUID session, Uni<SessionNow> read) {
        return Uni.createFrom().item(() -> listeners.listen(session))
                .chain(listener -> read.map(now -> OpenEvents.of(now, listener, clock))
                        .onFailure().invoke(listener::close)
                        .onCancellation().invoke(listener::close));
    }

    private Uni<SessionNow> now(String token, SessionState session) {
        if (!session.isSubmitted()) {
            return Uni.createFrom().item(new SessionNow(Optional.of(session), Optional.empty()));
        }
        return results.find(token, session.id()).map(answer -> new SessionNow(Optional.of(session),
                answer instanceof ResultAnswer.Ready ready
                        ? Optional.of(new ResultReady(session.id(), ready.revision().orElse(null)))
                        : Optional.empty()));
    }

    private static SessionNow now(SpentTicket ticket, UUID session) {
        if (!session.equals(ticket.sessionId())) {
            throw ProblemException.notFound("The session");
        }
        return new SessionNow(ticket.session(), "scored".equals(ticket.status())
                ? Optional.of(new ResultReady(session, ticket.resultRevision()))
                : Optional.empty());
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof ProblemException refusal && refusal.type().slug().equals(CommonProblem.NOT_FOUND.slug());
    }
}
