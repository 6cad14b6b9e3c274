package io.readyroom.gateway.live;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.smallrye.mutiny.Multi;

/** The event stream of a session. Open to everybody by annotation, because a ticket may stand in for the token. */
@Path("/v1/exam-sessions/{id}/events")
@Tag(name = "Exam sessions")
class SessionEventsResource {

    private final LiveConfig config;

    SessionEventsResource(LiveConfig config) {
        this.config = config;
    }

    @GET
    @LetIn
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @PermitAll
    @Operation(operationId = "streamSessionEvents", summary = "Server-sent events: deadline on connect and when it moves, result when it is ready")
    @APIResponse(responseCode = "200", description = "event: deadline, data: {deadlineAt, serverTime}; event: result, data: {sessionId, revision}", content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    public Multi<OutboundSseEvent> events(@RestPath UUID id,
            @Parameter(description = "One-use ticket from event-tickets, for browsers that can't send a header") @RestQuery String ticket,
            @Context ContainerRequestContext request, @Context Sse sse) {
        OpenEvents open = (OpenEvents) request.getProperty(EventsAdmission.EVENTS);
        // The ticks fail when a client doesn't take them: that is how a slow one is dropped.
        Multi<OutboundSseEvent> heartbeats = Multi.createFrom().ticks().startingAfter(config.heartbeat())
                .every(config.heartbeat()).map(tick -> sse.newEventBuilder().comment("still here").build());
        return Multi.createBy().merging().streams(open.events().map(event -> toSse(event, sse)), heartbeats)
                .select().first(config.longest());
    }

    private static OutboundSseEvent toSse(SessionEvent event, Sse sse) {
        if (event instanceof SessionEvent.Opened) {
            return sse.newEventBuilder().comment("open").build();
        }
        return sse.newEventBuilder().name(event.name()).mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(event.data().getClass(), event.data()).build();
    }
}
