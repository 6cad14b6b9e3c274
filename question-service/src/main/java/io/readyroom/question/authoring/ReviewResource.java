package io.readyroom.question.authoring;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

/** The steps of a version through review. {@code If-Match} says which one: it is about what the caller has read. */
@Path(QuestionResource.PATH)
@Tag(name = "Authoring")
class ReviewResource {

    private static final String AT_ONCE = "true";

    private final Review review;
    private final CurrentCaller caller;

    ReviewResource(Review review, CurrentCaller caller) {
        this.review = review;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed({ Roles.AUTHOR, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "submitVersion", summary = "Hand a draft in for review")
    @APIResponseSchema(value = VersionResponse.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "wrong-state: it is no draft")
    @APIResponse(responseCode = "422", description = "lint-errors: findings tell what has to be mended")
    public Uni<RestResponse<VersionResponse>> submit(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return review.submit(Seen.of(id, ifMatch), caller.get().accountId()).map(VersionAnswer::ok);
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed({ Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "approveVersion", summary = "Agree to a version, and publish it", description = "Not by whoever wrote or edited it.")
    @APIResponseSchema(value = VersionResponse.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "wrong-state, own-review")
    public Uni<RestResponse<VersionResponse>> approve(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @QueryParam("publish") @DefaultValue(AT_ONCE) @Pattern(regexp = "true|false") @Parameter(description = "false leaves it approved, for a change set to publish", schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = AT_ONCE)) String publish) {
        Seen seen = Seen.of(id, ifMatch);
        UUID reviewer = caller.get().accountId();
        return (publish.equals(AT_ONCE) ? review.approveAndPublish(seen, reviewer) : review.approve(seen, reviewer))
                .map(VersionAnswer::ok);
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed({ Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "rejectVersion", summary = "Give a version back to its author", description = "Not by whoever wrote or edited it.")
    @APIResponseSchema(value = VersionResponse.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "wrong-state, own-review")
    public Uni<RestResponse<VersionResponse>> reject(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid RejectRequest request) {
        return review.reject(Seen.of(id, ifMatch), request.reason(), caller.get().accountId()).map(VersionAnswer::ok);
    }
}
