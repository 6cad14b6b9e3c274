package io.readyroom.question.changeset;

import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.EditTag;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

/** The steps of a change set. Each takes the ETag of what the caller has seen. */
@Path("/v1/authoring/change-sets")
@Tag(name = "Authoring: change sets")
class ChangeSetStepResource {

    /** PostgreSQL's times end long before Java's do. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final ChangeSetReview review;
    private final ChangeSetRelease release;
    private final ChangeSetRebase rebase;
    private final CurrentCaller caller;

    ChangeSetStepResource(ChangeSetReview review, ChangeSetRelease release, ChangeSetRebase rebase, CurrentCaller caller) {
        this.review = review;
        this.release = release;
        this.rebase = rebase;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed({ Roles.AUTHOR, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "submitChangeSet", summary = "Hand it over for review: nothing may be open, its versions are linted")
    @APIResponse(responseCode = "409", description = "wrong-state, change-set-outdated")
    @APIResponse(responseCode = "422", description = "lint-errors")
    public Uni<RestResponse<ChangeSetResponse>> submit(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return review.submit(id, EditTag.ifMatch(ifMatch), account()).map(SetAnswer::of);
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed({ Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "approveChangeSet", summary = "Agree to all of it; not for anybody who has a part in it")
    @APIResponse(responseCode = "409", description = "own-review, wrong-state, change-set-outdated")
    public Uni<RestResponse<ChangeSetResponse>> approve(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return review.approve(id, EditTag.ifMatch(ifMatch), account()).map(SetAnswer::of);
    }

    record RejectRequest(@NotBlank @Size(max = 2000) String reason) {
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed({ Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "rejectChangeSet", summary = "Send it back to its authors, with the reason")
    public Uni<RestResponse<ChangeSetResponse>> reject(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid RejectRequest request) {
        return review.reject(id, EditTag.ifMatch(ifMatch), account(), request.reason()).map(SetAnswer::of);
    }

    record ScheduleRequest(@NotNull @Future Instant publishAt) {
    }

    @PUT
    @Path("/{id}/schedule")
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "scheduleChangeSet", summary = "Publish it at a time, once it is approved")
    public Uni<RestResponse<ChangeSetResponse>> schedule(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid ScheduleRequest request) {
        if (request.publishAt().isAfter(LATEST)) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "Nobody plans that far ahead.")
                    .withError("publishAt", "before the year 10000");
        }
        return release.schedule(id, EditTag.ifMatch(ifMatch), request.publishAt()).map(SetAnswer::of);
    }

    @DELETE
    @Path("/{id}/schedule")
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "unscheduleChangeSet", summary = "Leave it approved, without a time")
    public Uni<RestResponse<ChangeSetResponse>> unschedule(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return release.unschedule(id, EditTag.ifMatch(ifMatch)).map(SetAnswer::of);
    }

    @POST
    @Path("/{id}/publish")
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "publishChangeSet", summary = "Publish it now, all of it at once, once it is approved")
    @APIResponse(responseCode = "409", description = "wrong-state, change-set-outdated")
    public Uni<RestResponse<ChangeSetResponse>> publish(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return release.publish(id, EditTag.ifMatch(ifMatch)).map(SetAnswer::of);
    }

    @POST
    @Path("/{id}/rebase")
    @RolesAllowed({ Roles.AUTHOR, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "rebaseChangeSet", summary = "Put an outdated change set on what the bank is now")
    public Uni<RestResponse<ChangeSetRebase.Rebased>> rebase(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return rebase.rebase(id, EditTag.ifMatch(ifMatch), account())
                .map(rebased -> SetAnswer.tagged(RestResponse.ResponseBuilder.ok(rebased), rebased.set()));
    }

    @POST
    @Path("/{id}/discard")
    @RolesAllowed({ Roles.AUTHOR, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "discardChangeSet", summary = "Throw it away, with the versions that were made for it")
    public Uni<RestResponse<ChangeSetResponse>> discard(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return review.discard(id, EditTag.ifMatch(ifMatch), account()).map(SetAnswer::of);
    }

    private UUID account() {
        return caller.get().accountId();
    }
}
