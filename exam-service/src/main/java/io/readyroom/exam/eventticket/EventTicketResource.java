package io.readyroom.exam.eventticket;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

/** Tickets for browsers. */
@Path("/v1/exam-sessions")
@Tag(name = "Exam sessions")
class EventTicketResource {

    private final CurrentCaller caller;
    private final EventTickets tickets;

    EventTicketResource(CurrentCaller caller, EventTickets tickets) {
        this.caller = caller;
        this.tickets = tickets;
    }

    @POST
    @Path("{id}/event-tickets")
    @RolesAllowed({ Roles.GUEST, Roles.LEARNER, Roles.CANDIDATE })
    @Operation(summary = "A one-use ticket for the session's event stream")
    @APIResponseSchema(value = IssuedTicket.class, responseCode = "201")
    public Uni<RestResponse<IssuedTicket>> issue(@RestPath UUID id) {
        return tickets.issue(id, caller.get().in(id).accountId())
                .map(ticket -> RestResponse.status(RestResponse.Status.CREATED, ticket));
    }
}
