package io.readyroom.user.account;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.security.DisabledAccount;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

@Path("/internal/disabled-accounts")
@Tag(name = "Internal")
class DisabledAccountResource {

    private final DisabledAccountList disabled;

    DisabledAccountResource(DisabledAccountList disabled) {
        this.disabled = disabled;
    }

    @GET
    @RolesAllowed(Roles.SERVICE)
    @Cancellable(false)
    @Operation(summary = "Accounts and clients disabled within the life of a token", description = "Read at start and now and then; AccountDisabled tells in between.")
    public Uni<DisabledAccountsResponse> list() {
        return disabled.fetch().map(DisabledAccountsResponse::new);
    }

    /** @param items tokens of the account that were issued before {@code notBefore} are refused */
    record DisabledAccountsResponse(List<DisabledAccount> items) {
    }
}
