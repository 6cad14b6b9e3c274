package io.readyroom.gateway.operator;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.quarkus.rest.client.reactive.Url;
import io.readyroom.gateway.neighbour.Refusals;
import io.smallrye.mutiny.Uni;

/** The same paths at every service. Nothing is tried again by itself: whoever asks sees what is missing. */
@RegisterRestClient(configKey = "operator")
@RegisterProvider(Refusals.class)
@Path("/v1/operator")
@Timeout(30_000)
interface OperatorClient {

    @GET
    @Path("/dead-letters")
    Uni<DeadLetters> deadLetters(@Url String service, @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @QueryParam("replayed") boolean replayed, @QueryParam("limit") int limit, @QueryParam("cursor") String cursor);

    @POST
    @Path("/dead-letters/replay")
    Uni<ReplayedLetters> replayDeadLetters(@Url String service, @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            ReplayDeadLettersRequest request);

    @GET
    @Path("/sessions/{id}/timeline")
    @Timeout(3_000)
    Uni<TimelinePart> timeline(@Url String service, @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @PathParam("id") UUID id);

    @GET
    @Path("/events/taken")
    @Timeout(3_000)
    Uni<TakenEvents> takenEvents(@Url String service, @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            @QueryParam("id") List<UUID> ids);

    @POST
    @Path("/events/replay")
    Uni<ReplayPlan> replayEvents(@Url String service, @HeaderParam(HttpHeaders.AUTHORIZATION) String token,
            ReplayEventsRequest request);
}
