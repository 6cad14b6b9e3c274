package io.readyroom.gateway.operator;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

/** Dead letters, replays and sessions, as all services know them. */
@Path("/v1/operator")
@Tag(name = "Operators")
@RolesAllowed({ Roles.OPERATOR, Roles.ADMIN })
class OperatorResource {

    private final Services services;
    private final OperatorClient client;
    private final SessionTimelines timelines;
    private final CurrentCaller caller;

    OperatorResource(Services services, @RestClient OperatorClient client, SessionTimelines timelines, CurrentCaller caller) {
        this.services = services;
        this.client = client;
        this.timelines = timelines;
        this.caller = caller;
    }

    @GET
    @Path("/sessions/{id}/timeline")
    @Operation(operationId = "sessionTimeline", summary = "What happened to a session, in all services", description = "Saves, submission, events and who took them, gradings; never an answer, never a key. A service that did not answer stands in missing. Who looked, and when, is written down.")
    public Uni<SessionTimeline> timeline(@RestPath UUID id,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.AUTHORIZATION) String token) {
        return timelines.read(id, caller.get().accountId(), token);
    }

    @GET
    @Path("/dead-letters")
    @Operation(operationId = "listDeadLetters", summary = "Events that could not be processed, of one service or all, the newest first", description = "Never what is in them: it may be a key or a response. A service that did not answer stands in unavailable.")
    public Uni<DeadLetters.Response> deadLetters(@RestQuery String service, @RestQuery @DefaultValue("false") boolean replayed,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit, @RestQuery @Size(max = 200) String cursor,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.AUTHORIZATION) String token) {
        return services.ask(service, (name, address) -> client.deadLetters(address, token, replayed, limit, cursor))
                .map(answers -> DeadLetters.together(answers.given(), limit, answers.unavailable()));
    }

    @POST
    @Path("/dead-letters/replay")
    @Operation(operationId = "replayDeadLetters", summary = "Have dead letters processed again", description = "A hundred of each service at most; left says how many more fit. Safe to repeat: each takes effect once. What fails again stays, with the new reason.")
    public Uni<ReplayedLetters.Response> replayDeadLetters(@NotNull ReplayDeadLettersRequest request,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.AUTHORIZATION) String token) {
        return services.ask(request.service(), (name, address) -> client.replayDeadLetters(address, token, request.at(name)))
                .map(answers -> ReplayedLetters.together(answers.given(), answers.unavailable()));
    }

    @POST
    @Path("/events/replay")
    @ResponseStatus(202)
    @Operation(operationId = "replayEvents", summary = "Publish events again that Kafka has lost", description = "Goes on after the answer, which says what is being published: the owner's present state for compacted topics, the history of the last days for others. Safe to repeat: consumers take each event once.")
    public Uni<ReplayPlan.Response> replayEvents(@NotNull ReplayEventsRequest request,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.AUTHORIZATION) String token) {
        return services.ask(request.service(), (name, address) -> client.replayEvents(address, token, request.at(name)))
                .map(answers -> new ReplayPlan.Response(answers.given(), answers.unavailable()));
    }
}
