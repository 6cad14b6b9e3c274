package io.readyroom.exam.adaptive;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

/** Going through an adaptive session. */
@Path("/v1/exam-sessions/{id}/next")
@Tag(name = "Exam sessions")
@RolesAllowed({ Roles.GUEST, Roles.LEARNER, Roles.CANDIDATE })
class AdaptiveResource {

    private final CurrentCaller caller;
    private final AdaptiveSessions sessions;

    AdaptiveResource(CurrentCaller caller, AdaptiveSessions sessions) {
        this.caller = caller;
        this.sessions = sessions;
    }

    /** A GET that adds a question: repeated it answers the same one, until that is answered. */
    @GET
    @Cancellable(false)
    @Operation(summary = "The next question of an adaptive session", description = "The position of the question to answer now. Once that is answered, or skipped, the next one is added and what stands before it is locked. When no more is needed, the session is submitted.")
    @APIResponseSchema(NextQuestionResponse.class)
    @APIResponse(responseCode = "409", description = "not-in-policy: the session is not adaptive; session-paused, session-closed")
    @APIResponse(responseCode = "503", description = "unavailable: a service behind is away; nothing was changed, ask again")
    public Uni<NextQuestionResponse> next(@RestPath UUID id,
            @Parameter(description = "Leave the last question unanswered") @RestQuery @DefaultValue("false") boolean skip,
            @Parameter(description = "Where the client stands: when the session is further on, nothing is skipped") @RestQuery @Min(1) Integer position) {
        return sessions.next(new Asking(id, caller.get().in(id).accountId(), skip, position));
    }
}
