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
    private final SessionBreaks breaks;
    private final SessionSections sections;

    SessionControlResource(CurrentCaller caller, SessionControl control, SessionBreaks breaks, SessionSections sections) {
        this.caller = caller;
        this.control = control;
        this.breaks = breaks;
        this.sections = sections;
    }

    @POST
    @Path("{id}/pause")
    @Cancellable(false)
    @Operation(summary = "Pause the session: it takes no answers until it is resumed")
    @APIResponse(responseCode = "409", description = "not-in-policy, deadline-passed, session-paused, session-closed")
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
    @Cancellable(false)
    @Operation(summary = "Take a break: the session takes no answers until it is ended", description = "By the session's policy the clock runs on or stands still, and what was shown or answered so far is locked.")
    @APIResponse(responseCode = "409", description = "not-in-policy, deadline-passed, session-paused, session-closed")
    public Uni<SessionState> startBreak(@RestPath UUID id) {
        return breaks.begin(id, learner(id));
    }

    @POST
    @Path("{id}/breaks/end")
    @Cancellable(false)
    @Operation(summary = "Go on after a break")
    @APIResponse(responseCode = "409", description = "not-in-policy, session-paused, session-closed")
    public Uni<SessionState> endBreak(@RestPath UUID id) {
        return breaks.end(id, learner(id));
    }

    @POST
    @Path("{id}/sections/{number}/finish")
    @Cancellable(false)
    @Operation(summary = "Leave a section: the next one opens", description = "Where the session's policy locks what was left, its questions take no more answers.")
    @APIResponse(responseCode = "404", description = "not-found: no such session of the learner, or no such section in it")
    @APIResponse(responseCode = "409", description = "not-in-policy, section-not-open (openSection says which one is), session-paused, session-closed")
    public Uni<SessionState> finishSection(@RestPath UUID id, @RestPath int number) {
        return sections.finish(id, learner(id), number);
    }

    private UUID learner(UUID id) {
        return caller.get().in(id).accountId();
    }
}
