package io.readyroom.exam.launch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.exam.Partner;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

/** Links of the organisation that the token speaks for. */
@Path("/v1/partner/launches")
@Tag(name = "Partners")
class LaunchResource {

    private final CurrentCaller caller;
    private final Launches launches;

    LaunchResource(CurrentCaller caller, Launches launches) {
        this.caller = caller;
        this.launches = launches;
    }

    /** Takes no Idempotency-Key: the answer has a secret in it, and another link does no harm. */
    @POST
    @RolesAllowed(Roles.PARTNER)
    @Cancellable(false)
    @Operation(operationId = "createLaunch", summary = "A one-use link that lets a candidate into an assignment; it lives for five minutes")
    @APIResponseSchema(value = LaunchResponse.class, responseCode = "201")
    @APIResponse(responseCode = "404", description = "not-found: no such candidate or assignment of yours")
    @APIResponse(responseCode = "409", description = "assignment-not-open, assignment-closed, attempts-used, prerequisite-missing")
    public Uni<RestResponse<LaunchResponse>> create(@NotNull @Valid CreateLaunchRequest request) {
        return launches.create(Partner.of(caller.get()), request)
                .map(created -> RestResponse.status(RestResponse.Status.CREATED, created));
    }
}
