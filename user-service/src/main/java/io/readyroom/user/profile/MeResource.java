package io.readyroom.user.profile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.user.account.Account;
import io.smallrye.mutiny.Uni;

@Path("/v1/me")
@Tag(name = "Identity")
class MeResource {

    private final ProfileService profiles;
    private final CurrentCaller caller;

    MeResource(ProfileService profiles, CurrentCaller caller) {
        this.profiles = profiles;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ Roles.GUEST, Roles.LEARNER })
    @Cancellable(false)
    @Operation(summary = "My profile")
    public Uni<RestResponse<ProfileResponse>> read() {
        return profiles.read(caller.get().accountId()).map(MeResource::tagged);
    }

    @PATCH
    @RolesAllowed({ Roles.GUEST, Roles.LEARNER })
    @Cancellable(false)
    @Operation(summary = "Change my profile")
    public Uni<RestResponse<ProfileResponse>> update(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid UpdateProfileRequest request) {
        return profiles.update(caller.get().accountId(), ProfileTag.ifMatch(ifMatch), request).map(MeResource::tagged);
    }

    private static RestResponse<ProfileResponse> tagged(Account account) {
        return RestResponse.ResponseBuilder.ok(ProfileResponse.from(account))
                .header(HttpHeaders.ETAG, ProfileTag.of(account).toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
    }
}
