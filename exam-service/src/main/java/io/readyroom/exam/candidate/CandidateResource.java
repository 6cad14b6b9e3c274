package io.readyroom.exam.candidate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.exam.Partner;
import io.readyroom.exam.PartnerCursor;
import io.readyroom.platform.web.Cursor;
import io.readyroom.platform.web.Page;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

/** Candidates of the organisation that the token speaks for. */
@Path("/v1/partner/candidates")
@Tag(name = "Partners")
@RolesAllowed(Roles.PARTNER)
class CandidateResource {

    private final CurrentCaller caller;
    private final CandidateRepository candidates;

    CandidateResource(CurrentCaller caller, CandidateRepository candidates) {
        this.caller = caller;
        this.candidates = candidates;
    }

    /** Needs no Idempotency-Key: a second time there is nothing left to change. */
    @POST
    @Cancellable(false)
    @Operation(operationId = "putCandidate", summary = "Add a candidate, or change the one with that externalId", description = "201 when added, 200 when it was there. What is left out stays as it was.")
    @APIResponseSchema(value = CandidateResponse.class, responseCode = "201")
    public Uni<RestResponse<CandidateResponse>> put(@NotNull @Valid PutCandidateRequest request) {
        return candidates.put(partner(), request).map(put -> RestResponse
                .status(put.added() ? RestResponse.Status.CREATED : RestResponse.Status.OK, put.candidate()));
    }

    @GET
    @Operation(operationId = "listCandidates", summary = "The organisation's candidates, the newest first")
    public Uni<Page<CandidateResponse>> list(@RestQuery @Size(min = 1, max = 200) String group,
            @RestQuery @Size(max = 200) String cursor, @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return candidates.list(partner(), group, PartnerCursor.id(cursor), limit + 1)
                .map(found -> Page.of(found, limit, last -> Cursor.encode(last.id())));
    }

    @GET
    @Path("{externalId}")
    @Operation(operationId = "getCandidate", summary = "The candidate with that externalId")
    public Uni<CandidateResponse> get(@RestPath @Size(max = 200) String externalId) {
        return candidates.require(partner(), externalId);
    }

    private Partner partner() {
        return Partner.of(caller.get());
    }
}
