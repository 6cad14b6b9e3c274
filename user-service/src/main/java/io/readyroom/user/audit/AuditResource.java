package io.readyroom.user.audit;

import java.util.Optional;
import java.util.UUID;

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

@Path("/v1/operator/audit")
@Tag(name = "Operators")
class AuditResource {

    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Cancellable(false)
    @Operation(summary = "What operators did, the newest first", description = "To an account or an organisation with "
            + "subject, otherwise to all. Entries are never changed.")
    public Uni<Page<AuditEntryResponse>> list(@QueryParam("subject") UUID subject,
            @QueryParam("cursor") @Size(max = 200) String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return trail.list(Optional.ofNullable(subject), IdCursor.descending(cursor), limit + 1)
                .map(found -> IdCursor.page(found, limit, AuditEntryResponse::id));
    }
}
