package io.readyroom.user.accommodation;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.EditTag;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

@Path("/v1/operator/accounts/{id}/accommodations")
@Tag(name = "Operators")
class AccommodationResource {

    private final AccommodationService accommodations;
    private final CurrentCaller caller;

    AccommodationResource(AccommodationService accommodations, CurrentCaller caller) {
        this.accommodations = accommodations;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ Roles.OPERATOR, Roles.ADMIN })
    @Cancellable(false)
    @Operation(summary = "How much more time a person has, and why", description = "With everything that was set before.")
    public Uni<RestResponse<AccommodationsResponse>> read(@PathParam("id") UUID id) {
        return accommodations.read(id).map(AccommodationResource::answer);
    }

    @PUT
    @RolesAllowed({ Roles.OPERATOR, Roles.ADMIN })
    @Cancellable(false)
    @Operation(summary = "Give a person more time, or take it back", description = "With If-Match. Holds wherever a clock runs "
            + "for the person, in sessions that run now, too. Only operators see the reason. Audited.")
    public Uni<RestResponse<AccommodationsResponse>> set(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid SetAccommodationsRequest request) {
        return accommodations.set(id, EditTag.ifMatch(ifMatch), request, caller.get()).map(AccommodationResource::answer);
    }

    private static RestResponse<AccommodationsResponse> answer(TaggedAccommodations read) {
        return RestResponse.ResponseBuilder.ok(read.body()).header(HttpHeaders.ETAG, read.tag().toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
    }
}
