package io.readyroom.user.entitlement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.server.Cancellable;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.web.IdempotencyHeader;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.user.repetition.OncePerKey;
import io.smallrye.mutiny.Uni;

@Path("/v1/operator/entitlements")
@Tag(name = "Operators")
class OperatorEntitlementResource {

    private static final String OPERATION = "grant-entitlement";

    private final EntitlementService entitlements;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    OperatorEntitlementResource(EntitlementService entitlements, CurrentCaller caller, ObjectMapper json) {
        this.entitlements = entitlements;
        this.caller = caller;
        this.json = json;
    }

    @POST
    @RolesAllowed({ Roles.OPERATOR, Roles.ADMIN })
    @Cancellable(false)
    @ResponseStatus(201)
    @Operation(summary = "Grant an entitlement by hand", description = "Audited.")
    public Uni<EntitlementResponse> grant(@HeaderParam(IdempotencyHeader.NAME) String key,
            @NotNull @Valid GrantEntitlementRequest request) {
        return entitlements.grant(request, caller.get(),
                OncePerKey.of(key, OPERATION, request, EntitlementResponse.class, json));
    }
}
