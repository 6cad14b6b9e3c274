package io.readyroom.user.claim;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

@Path("/v1/me/claims")
@Tag(name = "Identity")
class ClaimResource {

    private final ClaimService claims;
    private final CurrentCaller caller;

    ClaimResource(ClaimService claims, CurrentCaller caller) {
        this.claims = claims;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.LEARNER)
    @Cancellable(false)
    @Operation(summary = "Take over what I did as a guest", description = "After a login to an account that existed before. "
            + "The guest's sessions move to it and the guest's tokens end. Done again it answers the same.")
    public Uni<ClaimResponse> claim(@NotNull @Valid ClaimRequest request) {
        return claims.claim(caller.get().accountId(), request.guestToken());
    }
}
