package io.readyroom.exam.timeline;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.messaging.track.TimelinePart;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

/** For operators who are asked what became of a session. */
@Path("/v1/operator/sessions/{id}/timeline")
@Tag(name = "Operators")
class TimelineResource {

    private final CurrentCaller caller;
    private final SessionTimeline timeline;

    TimelineResource(CurrentCaller caller, SessionTimeline timeline) {
        this.caller = caller;
        this.timeline = timeline;
    }

    @GET
    @RolesAllowed({ Roles.OPERATOR, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "sessionTimeline", summary = "What happened to a session here", description = "Who looked, and when, is written down. Never an answer, never a key.")
    public Uni<TimelinePart> timeline(@RestPath UUID id) {
        return timeline.read(id, caller.get());
    }
}
