package io.readyroom.exam.launch.redemption;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.exam.user.SessionToken;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

@Path("/v1/exam-sessions")
@Tag(name = "Exam sessions")
class TokenResource {

    private final CurrentCaller caller;
    private final TokenRenewal renewal;

    TokenResource(CurrentCaller caller, TokenRenewal renewal) {
        this.caller = caller;
        this.renewal = renewal;
    }

    @POST
    @Path("{id}/token")
    @RolesAllowed(Roles.CANDIDATE)
    @Cancellable(false)
    @Operation(operationId = "renewSessionToken", summary = "A candidate's next access token, while the session runs and for an hour after")
    @APIResponse(responseCode = "409", description = "session-closed")
    public Uni<SessionToken> renew(@RestPath UUID id) {
        return renewal.renew(id, caller.get().in(id));
    }
}
