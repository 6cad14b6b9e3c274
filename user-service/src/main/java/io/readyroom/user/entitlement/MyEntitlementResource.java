package io.readyroom.user.entitlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.user.entitlement.EntitlementResponse.EntitlementsResponse;
import io.smallrye.mutiny.Uni;

@Path("/v1/me/entitlements")
@Tag(name = "Buying")
class MyEntitlementResource {

    private final EntitlementService entitlements;
    private final CurrentCaller caller;

    MyEntitlementResource(EntitlementService entitlements, CurrentCaller caller) {
        this.entitlements = entitlements;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ Roles.GUEST, Roles.LEARNER })
    @Cancellable(false)
    @Operation(summary = "What I may sit")
    public Uni<EntitlementsResponse> list() {
        return entitlements.list(caller.get().accountId());
    }
}
