package io.readyroom.question.authoring;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.web.IdempotencyHeader;
import io.readyroom.platform.web.Page;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.question.rest.CreateKey;
import io.readyroom.question.rest.PageQuery;
import io.smallrye.mutiny.Uni;

/** Questions and their next versions. The list of questions is the search's. */
@Path(QuestionResource.PATH)
@Tag(name = "Authoring")
class QuestionResource {

    /**
     * All resources of questions have this path on their class: JAX-RS chooses a class by its path before it looks at
     * methods.
     */
    static final String PATH = "/v1/authoring/questions";

    private final Drafting drafting;
    private final QuestionReads reads;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    QuestionResource(Drafting drafting, QuestionReads reads, CurrentCaller caller, ObjectMapper json) {
        this.drafting = drafting;
        this.reads = reads;
        this.caller = caller;
        this.json = json;
    }

    @POST
    @RolesAllowed({ Roles.AUTHOR, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "createQuestion", summary = "A new question: its first version, as a draft")
    @APIResponseSchema(value = VersionResponse.class, responseCode = "201")
    @APIResponse(responseCode = "409", description = "source-id-taken")
    @APIResponse(responseCode = "422", description = "invalid-question, unknown-reference: errors name the fields")
    public Uni<RestResponse<VersionResponse>> create(@HeaderParam(IdempotencyHeader.NAME) String key,
            @NotNull @Valid CreateQuestionRequest request) {
        return drafting.create(request, caller.get().accountId(),
                CreateKey.of(key, "create-question", request, VersionResponse.class, json)).map(VersionAnswer::created);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "getQuestion", summary = "A question with what is known of its versions")
    public Uni<QuestionResponse> get(@PathParam("id") UUID id) {
        return reads.question(id);
    }

    @POST
    @Path("/{id}/versions")
    @RolesAllowed({ Roles.AUTHOR, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "createVersion", summary = "The next version, as a draft: a copy of the newest one or of another")
    @APIResponseSchema(value = VersionResponse.class, responseCode = "201")
    @APIResponse(responseCode = "409", description = "wrong-state: a version is open already")
    public Uni<RestResponse<VersionResponse>> next(@PathParam("id") UUID id, @HeaderParam(IdempotencyHeader.NAME) String key,
            @NotNull @Valid NextVersionRequest request) {
        return drafting.next(id, request, caller.get().accountId(),
                CreateKey.of(key, "create-version-" + id, request, VersionResponse.class, json)).map(VersionAnswer::created);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "getQuestionHistory", summary = "Who did what to a question, oldest first, with all that was replaced")
    public Uni<Page<HistoryResponse>> history(@PathParam("id") UUID id, @BeanParam @Valid PageQuery page) {
        return reads.history(id, page.afterId(), page.rows()).map(found -> page.page(found, HistoryResponse::id));
    }
}
