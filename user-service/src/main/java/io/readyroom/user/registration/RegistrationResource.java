package io.readyroom.user.registration;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.security.Caller;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.user.account.AccountConfig;
import io.smallrye.mutiny.Uni;

@Path("/v1/accounts")
@Tag(name = "Identity")
class RegistrationResource {

    private final RegistrationService registrations;
    private final AccountConfig config;
    private final CurrentCaller caller;

    RegistrationResource(RegistrationService registrations, AccountConfig config, CurrentCaller caller) {
        this.registrations = registrations;
        this.config = config;
        this.caller = caller;
    }

    @POST
    @PermitAll
    @Cancellable(false)
    @ResponseStatus(201)
    @Operation(summary = "Register", description = "Answers the same whether or not the address was taken. "
            + "With a guest's token the guest becomes the account and keeps its id; log in for new tokens.")
    public Uni<RegisterResponse> register(@NotNull @Valid RegisterRequest request) {
        return caller.find().map(RegistrationResource::guest)
                .chain(guest -> registrations.register(request, guest))
                .map(done -> new RegisterResponse(request.email(), config.requireVerification()));
    }

    @POST
    @Path("/verify")
    @PermitAll
    @Cancellable(false)
    @ResponseStatus(204)
    @Operation(summary = "Verify the address", description = "With the token of the verification mail.")
    public Uni<Void> verify(@NotNull @Valid VerifyRequest request) {
        return registrations.verify(request.token());
    }

    private static Optional<UUID> guest(Optional<Caller> caller) {
        return caller.filter(known -> known.has(Roles.GUEST)).map(Caller::accountId);
    }
}
