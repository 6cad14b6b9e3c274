package io.readyroom.user.erasure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.Page;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.user.rest.IdCursor;
import io.smallrye.mutiny.Uni;

@Path("/v1/operator/erasures")
@Tag(name = "Operators")
class OperatorErasureResource {

    private final ErasureRepository erasures;
    private final ErasureConfig config;

    OperatorErasureResource(ErasureRepository erasures, ErasureConfig config) {
        this.erasures = erasures;
        this.config = config;
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
}
