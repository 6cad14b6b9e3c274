package io.readyroom.exam.control;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

/** Steering a running session, where its policy has the means. */
@Path("/v1/exam-sessions")
@Tag(name = "Exam sessions")
@RolesAllowed({ Roles.GUEST, Roles.LEARNER, Roles.CANDIDATE })
class SessionControlResource {

    private final CurrentCaller caller;
    private final SessionControl control;

    SessionControlResource(CurrentCaller caller, SessionControl control) {
        this.caller = caller;
        this.control = control;
    }

    @POST
    @Path("{id}/pause")
    @Cancellable(false)
    @Operation(summary = "Pause the session: it takes no answers until it is resumed")
    @APIResponse(responseCode = "409", description = "not-in-policy, session-closed")
    public Uni<SessionState> pause(@RestPath UUID id) {
        return control.pause(id, learner(id));
    }

    @POST
    @Path("{id}/resume")
    @Cancellable(false)
    @Operation(summary = "Go on after a pause")
    @APIResponse(responseCode = "409", description = "not-in-policy, session-closed")
    public Uni<SessionState> resume(@RestPath UUID id) {
        return control.resume(id, learner(id));
    }

    @POST
    @Path("{id}/abandon")
    @Cancellable(false)
    @Operation(summary = "Give the session up: no result, but its questions count as seen")
    @APIResponse(responseCode = "409", description = "session-closed: it was submitted")
    public Uni<SessionState> abandon(@RestPath UUID id) {
        return control.abandon(id, learner(id));
    }

    @POST
    @Path("{id}/breaks")
    @Operation(summary = "Take a break")
    @APIResponse(responseCode = "409", description = "not-in-policy")
    public Uni<SessionState> startBreak(@RestPath UUID id) {
        return control.refuse(id, learner(id), "breaks");
    }

    @POST
    @Path("{id}/breaks/end")
    @Operation(summary = "Go on after a break")
    @APIResponse(responseCode = "409", description = "not-in-policy")
    public Uni<SessionState> endBreak(@RestPath UUID id) {
        return control.refuse(id, learner(id), "breaks");
    }

    @POST
    @Path("{id}/sections/{number}/finish")
    @Operation(summary = "Leave a section for good")
    @APIResponse(responseCode = "409", description = "not-in-policy")
    public Uni<SessionState> finishSection(@RestPath UUID id, @RestPath int number) {
        return control.refuse(id, learner(id), "section " + number + " that could be finished");
    }

    private UUID learner(UUID id) {
        return caller.get().in(id).accountId();
    }
}
