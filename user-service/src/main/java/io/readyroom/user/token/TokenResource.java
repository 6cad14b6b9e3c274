package io.readyroom.user.token;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.smallrye.mutiny.Uni;

@Path("/v1")
@Tag(name = "Identity")
class TokenResource {

    private final RefreshService tokens;

    TokenResource(RefreshService tokens) {
        this.tokens = tokens;
    }

    @POST
    @Path("/tokens/refresh")
    @PermitAll
    @Cancellable(false)
    @Operation(summary = "New tokens", description = "Rotates: the refresh token sent is used up. Sent again it revokes all "
            + "that descend from the same login, save within seconds, when the answer may have been lost.")
    public Uni<RestResponse<TokenResponse>> refresh(@NotNull @Valid RefreshRequest request,
            @CookieParam(RefreshCookie.NAME) String cookie, @HeaderParam(RefreshCookie.CSRF_HEADER) String csrfHeader) {
        boolean byCookie = request.refreshToken() == null;
        return tokens.refresh(RefreshCookie.read(request, cookie, csrfHeader))
                .map(pair -> RefreshCookie.answer(pair, byCookie));
    }

    @POST
    @Path("/logout")
    @PermitAll
    @Cancellable(false)
    @Operation(summary = "Log out", description = "Ends the login that the refresh token belongs to; the access token runs out.")
    public Uni<RestResponse<Void>> logout(@NotNull @Valid RefreshRequest request,
            @CookieParam(RefreshCookie.NAME) String cookie,
            @HeaderParam(RefreshCookie.CSRF_HEADER) String csrfHeader) {
        return tokens.logout(RefreshCookie.read(request, cookie, csrfHeader))
                .map(done -> RestResponse.ResponseBuilder.<Void> noContent().cookie(RefreshCookie.expired()).build());
    }
}
