package io.readyroom.gateway.live;

import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.security.CurrentCaller;
import io.smallrye.mutiny.Uni;

/**
 * Decides before the stream is opened: Quarkus writes the head of an event stream when it subscribes, and after that a refusal
 * could not be told any more.
 */
@Singleton
class EventsAdmission {

    static final String EVENTS = "readyroom.events";

    private final SessionEvents events;
    private final CurrentCaller caller;

    EventsAdmission(SessionEvents events, CurrentCaller caller) {
        this.events = events;
        this.caller = caller;
    }

    @LetIn
    @ServerRequestFilter
    public Uni<Void> admit(ContainerRequestContext request, UriInfo uri) {
        UUID session = session(uri.getPathParameters().getFirst("id"));
        String ticket = uri.getQueryParameters().getFirst("ticket");
        Uni<OpenEvents> open = ticket != null ? events.withTicket(ticket, session)
                : withToken(request.getHeaderString(HttpHeaders.AUTHORIZATION), session);
        return open.invoke(admitted -> request.setProperty(EVENTS, admitted)).replaceWithVoid();
    }

    private Uni<OpenEvents> withToken(String token, UUID session) {
        return caller.find().chain(known -> {
            if (known.isEmpty()) {
                throw ProblemException.of(CommonProblem.NOT_AUTHENTICATED,
                        "Send an access token, or a ticket from /event-tickets as ?ticket=");
            }
            return events.withToken(token, session);
        });
    }

    private static UUID session(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.notFound("The session");
        }
    }
}
