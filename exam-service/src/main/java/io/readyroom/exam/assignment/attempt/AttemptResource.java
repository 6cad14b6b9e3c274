package io.readyroom.exam.assignment.attempt;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.readyroom.exam.Partner;
import io.readyroom.exam.assignment.AssignmentRepository;
import io.readyroom.platform.web.Page;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

@Path("/v1/partner/assignments/{id}/attempts")
@Tag(name = "Partners")
class AttemptResource {

    private final CurrentCaller caller;
    private final AssignmentRepository assignments;
    private final AttemptRepository attempts;

    AttemptResource(CurrentCaller caller, AssignmentRepository assignments, AttemptRepository attempts) {
        this.caller = caller;
        this.assignments = assignments;
        this.attempts = attempts;
    }

    @GET
    @RolesAllowed(Roles.PARTNER)
    @Operation(operationId = "listAttempts", summary = "Who has begun and who has handed in, candidate by candidate")
    public Uni<Page<AttemptResponse>> list(@RestPath UUID id, @RestQuery @Size(max = 200) String cursor,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        AttemptCursor place = AttemptCursor.of(cursor);
        return assignments.require(Partner.of(caller.get()), id)
                .chain(assignment -> attempts.after(assignment.id(), place, limit + 1))
                .map(found -> Page.of(found, limit, AttemptCursor::encode));
    }
}
