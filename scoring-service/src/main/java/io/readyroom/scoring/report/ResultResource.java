package io.readyroom.scoring.report;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

@Path("/v1/exam-sessions/{id}/result")
@Tag(name = "Results")
class ResultResource {

    private final Reports reports;
    private final CurrentCaller caller;

    ResultResource(Reports reports, CurrentCaller caller) {
        this.reports = reports;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ Roles.GUEST, Roles.LEARNER, Roles.CANDIDATE })
    @Operation(operationId = "getResult", summary = "The current result of an own session")
    @APIResponseSchema(value = ResultResponse.class, responseCode = "200")
    @APIResponse(responseCode = "202", description = "Submitted, being scored; try again after Retry-After seconds")
    @APIResponse(responseCode = "404", description = "Not submitted, not arrived here yet, or somebody else's")
    public Uni<RestResponse<ResultResponse>> get(@RestPath UUID id) {
        return reports.require(id, caller.get().in(id).accountId())
                .map(report -> report.map(Report::result).map(RestResponse::ok).orElseGet(ResultResource::notYet));
    }

    private static RestResponse<ResultResponse> notYet() {
        return RestResponse.ResponseBuilder.<ResultResponse> create(RestResponse.Status.ACCEPTED)
                .header(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }
}
