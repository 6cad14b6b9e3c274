package io.readyroom.user.token;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.smallrye.mutiny.Uni;

@Path("/v1/guests")
@Tag(name = "Identity")
class GuestResource {

    private final GuestService guests;

    GuestResource(GuestService guests) {
        this.guests = guests;
    }

    @POST
    @PermitAll
    @Cancellable(false)
    @ResponseStatus(201)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(summary = "Become a guest", description = "An anonymous learner who may sit free samples.")
    public Uni<GuestResponse> create() {
        return guests.welcome();
    }
}
