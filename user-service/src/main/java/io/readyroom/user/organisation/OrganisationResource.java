package io.readyroom.user.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.server.Cancellable;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.web.IdempotencyHeader;
import io.readyroom.platform.web.Page;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.user.repetition.OncePerKey;
import io.readyroom.user.rest.IdCursor;
import io.smallrye.mutiny.Uni;

@Path("/v1/operator/organisations")
@Tag(name = "Operators")
class OrganisationResource {

    private static final String OPERATION = "create-organisation";

    private final OrganisationService organisations;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    OrganisationResource(OrganisationService organisations, CurrentCaller caller, ObjectMapper json) {
        this.organisations = organisations;
        this.caller = caller;
        this.json = json;
    }

    @POST
    @RolesAllowed({ Roles.OPERATOR, Roles.ADMIN })
    @Cancellable(false)
    @ResponseStatus(201)
    @Operation(summary = "Make an organisation", description = "It acts through its clients. Audited.")
    public Uni<OrganisationResponse> create(@HeaderParam(IdempotencyHeader.NAME) String key,
            @NotNull @Valid CreateOrganisationRequest request) {
        return organisations.create(request, caller.get(),
                OncePerKey.of(key, OPERATION, request, OrganisationResponse.class, json));
    }

    @GET
    @RolesAllowed({ Roles.OPERATOR, Roles.ADMIN })
    @Cancellable(false)
    @Operation(summary = "All organisations, the oldest first")
    public Uni<Page<OrganisationResponse>> list(@QueryParam("cursor") @Size(max = 200) String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return organisations.list(IdCursor.ascending(cursor), limit + 1)
                .map(found -> IdCursor.page(found, limit, OrganisationResponse::id));
    }
}
