package io.readyroom.user.erasure;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.user.login.LoginThrottle;
import io.readyroom.user.login.Network;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;

@Path("/v1/me")
@Tag(name = "Identity")
class ErasureResource {

    private final ErasureService erasures;
    private final LoginThrottle throttle;
    private final CurrentCaller caller;

    ErasureResource(ErasureService erasures, LoginThrottle throttle, CurrentCaller caller) {
        this.erasures = erasures;
        this.throttle = throttle;
        this.caller = caller;
    }

    @DELETE
    @RolesAllowed({ Roles.GUEST, Roles.LEARNER })
    @Cancellable(false)
    @ResponseStatus(202)
    // Said here, it also holds for a request without a body and so without a Content-Type.
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Erase me", description = "With the password once more, where there is one. The account is gone at "
            + "once and its address free; sessions and results follow within moments. There is no way back.")
    public Uni<Void> erase(@Valid EraseRequest request, @Context HttpServerRequest http) {
        UUID account = caller.get().accountId();
        return throttle.count("erase", account.toString(), Network.of(http.remoteAddress()))
                .chain(() -> erasures.erase(account, Optional.ofNullable(request).map(EraseRequest::password)));
    }
}
