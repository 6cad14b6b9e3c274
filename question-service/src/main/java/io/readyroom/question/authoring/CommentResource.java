package io.readyroom.question.authoring;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.server.Cancellable;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.web.IdempotencyHeader;
import io.readyroom.platform.web.Page;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.question.rest.CreateKey;
import io.readyroom.question.rest.PageQuery;
import io.smallrye.mutiny.Uni;

/** What authors and reviewers say about versions. */
@Path(QuestionResource.PATH)
@Tag(name = "Authoring")
@RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
class CommentResource {

    private static final String NO = "false";

    private final Comments comments;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    CommentResource(Comments comments, CurrentCaller caller, ObjectMapper json) {
        this.comments = comments;
        this.caller = caller;
        this.json = json;
    }

    @GET
    @Path("/{id}/comments")
    @Cancellable(false)
    @Operation(operationId = "listComments", summary = "Comments on a question's versions, oldest first")
    public Uni<Page<CommentResponse>> list(@PathParam("id") UUID id,
            @QueryParam("version") @Pattern(regexp = "[1-9]\\d{0,5}") String version,
            @QueryParam("open") @DefaultValue(NO) @Pattern(regexp = "true|false") @Parameter(description = "true leaves out what is resolved", schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = NO)) String open,
            @BeanParam @Valid PageQuery page) {
        Comments.Wanted wanted = new Comments.Wanted(version == null ? Comments.ANY_VERSION : Integer.parseInt(version),
                !open.equals(NO));
        return comments.list(id, wanted, page.afterId(), page.rows()).map(found -> page.page(found, CommentResponse::id));
    }

    @POST
    @Path("/{id}/comments")
    @Cancellable(false)
    @ResponseStatus(201)
    @Operation(operationId = "addComment", summary = "Say something about a version")
    public Uni<CommentResponse> add(@PathParam("id") UUID id, @HeaderParam(IdempotencyHeader.NAME) String key,
            @NotNull @Valid CommentRequest request) {
        return comments.add(id, request, caller.get().accountId(),
                CreateKey.of(key, "comment-" + id, request, CommentResponse.class, json));
    }

    @POST
    @Path("/{id}/comments/{comment}/resolve")
    @Cancellable(false)
    @Operation(operationId = "resolveComment", summary = "Say that a comment is seen to")
    public Uni<CommentResponse> resolve(@PathParam("id") UUID id, @PathParam("comment") UUID comment) {
        return comments.resolve(id, comment, caller.get().accountId());
    }
}
