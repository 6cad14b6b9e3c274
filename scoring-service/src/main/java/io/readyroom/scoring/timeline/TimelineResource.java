package io.readyroom.scoring.timeline;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import io.readyroom.platform.messaging.track.TimelinePart;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

/** For operators who are asked what became of a session. */
@Path("/v1/operator/sessions/{id}/timeline")
@Tag(name = "Operators")
class TimelineResource {

    private final SessionTimeline timeline;

    TimelineResource(SessionTimeline timeline) {
        this.timeline = timeline;
    }

    @GET
    @RolesAllowed({ Roles.OPERATOR, Roles.ADMIN })
    @Operation(operationId = "sessionTimeline", summary = "What happened to a session here", description = "Never a response, a key or a score.")
    public Uni<TimelinePart> timeline(@RestPath UUID id) {
        return timeline.read(id);
    }
}
