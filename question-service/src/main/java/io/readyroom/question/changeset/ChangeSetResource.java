package io.readyroom.question.changeset;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.web.Cursor;
import io.readyroom.platform.web.IdempotencyHeader;
import io.readyroom.platform.web.Page;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.question.rest.CreateKey;
import io.readyroom.question.rest.IdCursor;
import io.smallrye.mutiny.Uni;

/** Change sets: make, find, read. */
@Path("/v1/authoring/change-sets")
@Tag(name = "Authoring: change sets")
class ChangeSetResource {

    private static final UUID BEHIND_ALL = new UUID(-1, -1);

    private final ChangeSetService service;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    ChangeSetResource(ChangeSetService service, CurrentCaller caller, ObjectMapper json) {
        this.service = service;
        this.caller = caller;
        this.json = json;
    }

    @POST
    @RolesAllowed({ Roles.AUTHOR, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "createChangeSet", summary = "A change set; with remap, one item for every published question of an outline")
    @APIResponse(responseCode = "201", description = "Open, to be worked on")
    @APIResponse(responseCode = "422", description = "unknown-reference: the exam, an outline, or a map between the two")
    public Uni<RestResponse<ChangeSetResponse>> create(@HeaderParam(IdempotencyHeader.NAME) String key,
            @NotNull @Valid CreateChangeSetRequest request) {
        return service.create(request, caller.get().accountId(),
                CreateKey.of(key, "create-change-set", request, ChangeSetResponse.class, json))
                .map(set -> SetAnswer.tagged(RestResponse.ResponseBuilder
                        .<ChangeSetResponse> create(RestResponse.Status.CREATED).entity(set)
                        .header(HttpHeaders.LOCATION, "/v1/authoring/change-sets/" + set.id()), set));
    }

    @GET
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "listChangeSets", summary = "Change sets, the newest first")
    public Uni<Page<ChangeSetResponse>> list(@QueryParam("exam") @Size(max = 64) String exam,
            @QueryParam("status") @Size(max = 20) String status, @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) String cursor) {
        UUID before = cursor == null ? BEHIND_ALL : IdCursor.decode(cursor);
        return service.list(exam, status(status), before, limit + 1)
                .map(rows -> Page.of(rows, limit, last -> Cursor.encode(last.id())));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "getChangeSet", summary = "A change set, with its items counted by kind and state")
    public Uni<RestResponse<ChangeSetResponse>> get(@PathParam("id") UUID id) {
        return service.read(id).map(SetAnswer::of);
    }

    private static ChangeSetStatus status(String status) {
        return status == null ? null : ChangeSetStatus.find(status).orElseThrow(() -> ProblemException
                .of(CommonProblem.INVALID_REQUEST, "There is no such status.")
                .withError("status", "open, in_review, approved, scheduled, published, outdated or discarded"));
    }
}
