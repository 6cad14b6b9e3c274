package io.readyroom.user.erasure;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.Page;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.user.rest.IdCursor;
import io.smallrye.mutiny.Uni;

@Path("/v1/operator/erasures")
@Tag(name = "Operators")
class OperatorErasureResource {

    private final ErasureRepository erasures;
    private final ErasureReplay replay;
    private final ErasureConfig config;
    private final CurrentCaller caller;

    OperatorErasureResource(ErasureRepository erasures, ErasureReplay replay, ErasureConfig config, CurrentCaller caller) {
        this.erasures = erasures;
        this.replay = replay;
        this.config = config;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ Roles.OPERATOR, Roles.ADMIN })
    @Cancellable(false)
    @Operation(summary = "Erased accounts, the newest first", description = "And which services have erased what they had; "
            + "open=true leaves out those that are done.")
    public Uni<Page<ErasureResponse>> list(@QueryParam("open") @DefaultValue("false") boolean open,
            @QueryParam("cursor") @Size(max = 200) String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return erasures.list(open, IdCursor.descending(cursor), limit + 1)
                .map(found -> IdCursor.page(found, limit, Erasure::id))
                .map(page -> new Page<>(page.items().stream()
                        .map(erasure -> ErasureResponse.from(erasure, config.services())).toList(), page.nextCursor()));
    }

    @POST
    @Path("{accountId}/replay")
    @RolesAllowed({ Roles.OPERATOR, Roles.ADMIN })
    @Cancellable(false)
    @ResponseStatus(202)
    @Operation(summary = "Tell the other services of an erasure again", description = "For one that never heard of it. "
            + "Safe to repeat: whoever has erased the account finds nothing left, and answers again. Audited.")
    @APIResponse(responseCode = "404", description = "not-found: no account of that id was erased")
    public Uni<ErasureResponse> replay(@PathParam("accountId") UUID accountId) {
        return replay.replay(accountId, caller.get()).map(erasure -> ErasureResponse.from(erasure, config.services()));
    }
}
