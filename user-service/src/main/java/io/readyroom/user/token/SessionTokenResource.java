package io.readyroom.user.token;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

/** Signs and nothing more: five hundred candidates start in the same second, and no database is asked. */
@Path("/internal/session-tokens")
@Tag(name = "Internal")
class SessionTokenResource {

    /** The owner of sessions; any other service could let itself into somebody's session. */
    private static final String OWNER_OF_SESSIONS = "exam-service";

    private final AccessTokens tokens;
    private final CurrentCaller caller;

    SessionTokenResource(AccessTokens tokens, CurrentCaller caller) {
        this.tokens = tokens;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.SERVICE)
    @Cancellable(false)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(summary = "Candidates' tokens for one session each", description = "For exam-service only, which knows whose "
            + "the sessions are. Answers in the order of the request.")
    public Uni<SessionTokensResponse> issue(@NotNull @Valid SessionTokensRequest request) {
        return Uni.createFrom().item(() -> {
            if (!caller.get().clientId().equals(OWNER_OF_SESSIONS)) {
                throw ProblemException.of(CommonProblem.FORBIDDEN, "Only exam-service lets candidates into sessions.");
            }
            return new SessionTokensResponse(request.items().stream().map(this::token).toList());
        });
    }

    private SessionTokenResponse token(SessionTokenRequest wanted) {
        return SessionTokenResponse.from(tokens.forCandidate(wanted.accountId(), wanted.sessionId(), wanted.organisationId(),
                wanted.livemode()));
    }
}
