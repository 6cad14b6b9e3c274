package io.readyroom.question.authoring;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

/** Versions of questions by their number. */
@Path(QuestionResource.PATH)
@Tag(name = "Authoring")
class VersionResource {

    static final String VERSION = "/{id}/versions/{n:\\d{1,6}}";

    private final Drafting drafting;
    private final QuestionReads reads;
    private final CurrentCaller caller;

    VersionResource(Drafting drafting, QuestionReads reads, CurrentCaller caller) {
        this.drafting = drafting;
        this.reads = reads;
        this.caller = caller;
    }

    @GET
    @Path(VERSION)
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "getVersion", summary = "A version with its key, and its ETag")
    @APIResponseSchema(value = VersionResponse.class, responseCode = "200")
    public Uni<RestResponse<VersionResponse>> get(@PathParam("id") UUID id, @PathParam("n") int number) {
        return reads.version(id, number).map(VersionAnswer::ok);
    }

    @PUT
    @Path(VERSION)
    @RolesAllowed({ Roles.AUTHOR, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "editVersion", summary = "Another document in the place of a draft's", description = "With If-Match. What was replaced stays in the history.")
    @APIResponseSchema(value = VersionResponse.class, responseCode = "200")
    @APIResponse(responseCode = "409", description = "wrong-state: it is no draft")
    @APIResponse(responseCode = "412", description = "precondition-failed: somebody has changed it since it was read")
    @APIResponse(responseCode = "422", description = "invalid-question, unknown-reference: errors name the fields")
    public Uni<RestResponse<VersionResponse>> edit(@PathParam("id") UUID id, @PathParam("n") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid EditVersionRequest request) {
        return drafting.edit(Seen.of(id, number, ifMatch), request, caller.get().accountId()).map(VersionAnswer::ok);
    }

    @DELETE
    @Path(VERSION)
    @RolesAllowed({ Roles.AUTHOR, Roles.ADMIN })
    @Cancellable(false)
    @ResponseStatus(204)
    @Operation(operationId = "discardVersion", summary = "Throw a draft away", description = "With If-Match. Its number is not given again; what it said stays in the history.")
    public Uni<Void> discard(@PathParam("id") UUID id, @PathParam("n") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return drafting.discard(Seen.of(id, number, ifMatch), caller.get().accountId());
    }

    @GET
    @Path(VERSION + "/diff")
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "diffVersions", summary = "What a version says otherwise than another", description = "Than the one before it, unless another is named.")
    public Uni<DiffResponse> diff(@PathParam("id") UUID id, @PathParam("n") int number,
            @QueryParam("from") @Pattern(regexp = "[1-9]\\d{0,5}") String from) {
        return reads.diff(id, number, from == null ? null : Integer.valueOf(from));
    }

    @GET
    @Path("/{id}/lint")
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "lintVersion", summary = "What the linter says of a version", description = "Of the newest one, unless another is named.")
    public Uni<LintResponse> lint(@PathParam("id") UUID id,
            @QueryParam("version") @Pattern(regexp = "[1-9]\\d{0,5}") String version) {
        return reads.lint(id, version == null ? null : Integer.valueOf(version));
    }
}
