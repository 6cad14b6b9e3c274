package io.readyroom.exam.launch.redemption;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.smallrye.mutiny.Uni;

/** Redeeming links. Open to everybody: whoever has the link is let in. */
@Path("/v1/launches/redeem")
@Tag(name = "Launches")
class RedemptionResource {

    private final Redemption redemption;

    RedemptionResource(Redemption redemption) {
        this.redemption = redemption;
    }

    @POST
    @PermitAll
    @Cancellable(false)
    @Operation(operationId = "redeemLaunch", summary = "Open the session of a launch link", description = "Goes on in the candidate's session that runs, or begins the next attempt. An answer that was lost is had by asking again within a minute.")
    @APIResponseSchema(RedeemedLaunch.class)
    @APIResponse(responseCode = "404", description = "not-found: no such link")
    @APIResponse(responseCode = "409", description = "assignment-not-open, assignment-closed, attempts-used, prerequisite-missing, simulation-open, form-not-available")
    @APIResponse(responseCode = "410", description = "launch-spent, launch-expired")
    public Uni<RedeemedLaunch> redeem(@NotNull @Valid RedeemLaunchRequest request) {
        return redemption.redeem(request);
    }
}
