package io.readyroom.user.entitlement;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.security.Roles;
import io.readyroom.user.entitlement.EntitlementResponse.EntitlementsResponse;
import io.smallrye.mutiny.Uni;

@Path("/internal/entitlements")
@Tag(name = "Internal")
class InternalEntitlementResource {

    private final EntitlementService entitlements;

    InternalEntitlementResource(EntitlementService entitlements) {
        this.entitlements = entitlements;
    }

    @GET
    @RolesAllowed(Roles.SERVICE)
    @Cancellable(false)
    @Operation(summary = "What an account may sit", description = "By family: which exams that are is known from ExamChanged.")
    public Uni<EntitlementsResponse> list(@NotNull @QueryParam("account") UUID account) {
        return entitlements.list(account);
    }
}
