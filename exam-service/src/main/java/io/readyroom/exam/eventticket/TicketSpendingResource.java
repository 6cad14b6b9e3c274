package io.readyroom.exam.eventticket;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

/** Spending tickets, for the gateway. */
@Path("/internal/event-tickets")
@Tag(name = "Internal")
@RolesAllowed(Roles.SERVICE)
class TicketSpendingResource {

    private final EventTickets tickets;

    TicketSpendingResource(EventTickets tickets) {
        this.tickets = tickets;
    }

    @POST
    @Path("spend")
    @Cancellable(false)
    @Operation(summary = "Whose stream a ticket opens: once, then 404")
    public Uni<SpentTicket> spend(@NotNull @Valid SpendTicketRequest request) {
        return tickets.spend(request.ticket());
    }
}
