package io.readyroom.gateway.exam;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.readyroom.gateway.neighbour.Refusals;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.security.ServiceTokenFilter;
import io.smallrye.mutiny.Uni;

/** Spending a ticket isn't retried: a lost answer has spent it, and the browser fetches another. */
@RegisterRestClient(configKey = "exam-service")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(Refusals.class)
@Path("/internal/event-tickets/spend")
@Timeout(3_000)
@CircuitBreaker(delay = 1_000, skipOn = ProblemException.class)
interface TicketClient {

    @POST
    Uni<SpentTicket> spend(Ticket ticket);

    /** A one-use ticket; it is never logged. */
    record Ticket(String ticket) {

        @Override
        public String toString() {
            return "Ticket[…]";
        }
    }
}
