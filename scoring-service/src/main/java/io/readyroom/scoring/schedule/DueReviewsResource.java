package io.readyroom.scoring.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

@Path("/v1/me/reviews/due")
@Tag(name = "Learning")
class DueReviewsResource {

    private final Schedules schedules;
    private final CurrentCaller caller;

    DueReviewsResource(Schedules schedules, CurrentCaller caller) {
        this.schedules = schedules;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ Roles.GUEST, Roles.LEARNER })
    @Operation(operationId = "getDueReviews", summary = "Objectives that are due for review, and when the next will be", description = "By FSRS-6: due when the probability of recall has fallen to 0.90; before an exam whose date is known 0.85, rising to 0.95 in its last ten days. Days are UTC's. A review session serves other questions on the same objective.")
    @APIResponseSchema(DueReviewsResponse.class)
    public Uni<DueReviewsResponse> get(@RestQuery @Size(max = 64) @Pattern(regexp = "\\P{Cntrl}*") String exam) {
        return schedules.ofAll(caller.get().accountId(), exam).map(DueReviewsResponse::from);
    }
}
