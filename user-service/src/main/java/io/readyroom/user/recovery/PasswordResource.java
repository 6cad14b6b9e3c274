package io.readyroom.user.recovery;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.user.account.EmailAddress;
import io.readyroom.user.login.LoginThrottle;
import io.readyroom.user.login.Network;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;

@Path("/v1/password")
@Tag(name = "Identity")
class PasswordResource {

    private final RecoveryService recovery;
    private final LoginThrottle throttle;

    PasswordResource(RecoveryService recovery, LoginThrottle throttle) {
        this.recovery = recovery;
        this.throttle = throttle;
    }

    @POST
    @Path("/forgot")
    @PermitAll
    @Cancellable(false)
    @ResponseStatus(202)
    @Operation(summary = "Forgot the password", description = "Sends a mail if the address has an account; the answer is the same.")
    public Uni<Void> forgot(@NotNull @Valid ForgotRequest request, @Context HttpServerRequest http) {
        EmailAddress email = EmailAddress.of(request.email());
        return throttle.count("forgot", email, Network.of(http.remoteAddress())).chain(() -> recovery.orderMail(email));
    }

    @POST
    @Path("/reset")
    @PermitAll
    @Cancellable(false)
    @ResponseStatus(204)
    @Operation(summary = "Set a new password", description = "With the token of the mail. Every login of the account ends.")
    public Uni<Void> reset(@NotNull @Valid ResetRequest request) {
        return recovery.reset(request);
    }
}
