package io.readyroom.user.login;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.user.account.EmailAddress;
import io.readyroom.user.token.RefreshCookie;
import io.readyroom.user.token.TokenResponse;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;

@Path("/v1/login")
@Tag(name = "Identity")
class LoginResource {

    private final LoginService logins;
    private final LoginThrottle throttle;

    LoginResource(LoginService logins, LoginThrottle throttle) {
        this.logins = logins;
        this.throttle = throttle;
    }

    @POST
    @PermitAll
    @Cancellable(false)
    @Operation(summary = "Log in", description = "A wrong password, an unknown address and one that is not verified are "
            + "answered alike.")
    public Uni<RestResponse<TokenResponse>> logIn(@NotNull @Valid LoginRequest request, @Context HttpServerRequest http) {
        EmailAddress email = EmailAddress.of(request.email());
        return throttle.count("login", email, Network.of(http.remoteAddress()))
                .chain(() -> logins.logIn(email, request.password()))
                .map(pair -> RefreshCookie.answer(pair, request.byCookie()));
    }
}
