package io.readyroom.user.organisation;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.Page;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.user.rest.IdCursor;
import io.smallrye.mutiny.Uni;

@Path("/v1/operator/organisations/{id}/clients")
@Tag(name = "Operators")
class OrganisationClientResource {

    private final OrganisationService organisations;
    private final ClientService clients;
    private final CurrentCaller caller;

    OrganisationClientResource(OrganisationService organisations, ClientService clients, CurrentCaller caller) {
        this.organisations = organisations;
        this.clients = clients;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({ Roles.OPERATOR, Roles.ADMIN })
    @Cancellable(false)
    @ResponseStatus(201)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(summary = "Make a client of an organisation", description = "Only this answer has the secret, so no "
            + "Idempotency-Key is read: when the answer is lost, revoke the client and make another. Audited.")
    public Uni<NewClientResponse> create(@PathParam("id") UUID id, @NotNull @Valid CreateClientRequest request) {
        return clients.create(id, request, caller.get());
    }

    @GET
    @RolesAllowed({ Roles.OPERATOR, Roles.ADMIN })
    @Cancellable(false)
    @Operation(summary = "The clients of an organisation, the oldest first", description = "Revoked ones, too.")
    public Uni<Page<ClientResponse>> list(@PathParam("id") UUID id, @QueryParam("cursor") @Size(max = 200) String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return organisations.require(id)
                .chain(() -> clients.list(id, IdCursor.ascending(cursor), limit + 1))
                .map(found -> IdCursor.page(found, limit, ClientResponse::clientId));
    }

    @DELETE
    @Path("/{clientId}")
    @RolesAllowed({ Roles.OPERATOR, Roles.ADMIN })
    @Cancellable(false)
    @ResponseStatus(204)
    @Operation(summary = "Revoke a client", description = "It gets no token any more, and those that it has are refused "
            + "everywhere within ten seconds. Done again it answers the same. Audited.")
    public Uni<Void> revoke(@PathParam("id") UUID id, @PathParam("clientId") UUID clientId) {
        return clients.revoke(id, clientId, caller.get());
    }
}
