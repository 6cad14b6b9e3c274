package io.readyroom.scoring.outcome;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

@Path("/v1/me/outcomes")
@Tag(name = "Learning")
class OutcomeResource {

    private final OutcomeReports reports;
    private final CurrentCaller caller;

    OutcomeResource(OutcomeReports reports, CurrentCaller caller) {
        this.reports = reports;
        this.caller = caller;
    }

    /** Repeating a report changes nothing, so it needs no Idempotency-Key. */
    @POST
    @RolesAllowed({ Roles.GUEST, Roles.LEARNER })
    @Operation(operationId = "reportOutcome", summary = "Tells how the real exam went; answers when it may be tried again")
    @APIResponseSchema(value = OutcomeResponse.class, responseCode = "201")
    @APIResponse(responseCode = "200", description = "That day was reported before; what was told is corrected")
    public Uni<RestResponse<OutcomeResponse>> report(@NotNull @Valid OutcomeRequest request) {
        return reports.report(caller.get().accountId(), request)
                .map(reported -> RestResponse.ResponseBuilder.<OutcomeResponse> create(
                        reported.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK)
                        .entity(reported.outcome()).build());
    }
}
