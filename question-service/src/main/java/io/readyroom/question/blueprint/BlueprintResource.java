package io.readyroom.question.blueprint;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.web.EditTag;
import io.readyroom.platform.web.IdempotencyHeader;
import io.readyroom.platform.web.Page;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.question.rest.CreateKey;
import io.smallrye.mutiny.Uni;

/** Blueprints: written by authors, brought into use by reviewers. */
@Path(BlueprintResource.PATH)
@Tag(name = "Authoring")
class BlueprintResource {

    static final String PATH = "/v1/authoring/blueprints";
    private static final String DEFAULT_LIMIT = "20";
    private static final int MOST = 100;

    private final BlueprintService blueprints;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    BlueprintResource(BlueprintService blueprints, CurrentCaller caller, ObjectMapper json) {
        this.blueprints = blueprints;
        this.caller = caller;
        this.json = json;
    }

    /** Filters and place of a list. Public fields: the JAX-RS way to group parameters. */
    static class BlueprintQuery {

        @QueryParam("exam")
        @Size(max = 64)
        String exam;
        @QueryParam("mode")
        String mode;
        @QueryParam("status")
        String status;
        @QueryParam("limit")
        @DefaultValue(DEFAULT_LIMIT)
        @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = DEFAULT_LIMIT))
        String limit;
        @QueryParam("cursor")
        @Size(max = 200)
        String cursor;
    }

    @POST
    @RolesAllowed({ Roles.AUTHOR, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "createBlueprint", summary = "A new blueprint, or the next version of one: a draft")
    @APIResponse(responseCode = "201", description = "Created", content = @Content(schema = @Schema(implementation = BlueprintResponse.class)))
    @APIResponse(responseCode = "409", description = "wrong-state: a draft of the code is there, or it is that of another exam or mode")
    @APIResponse(responseCode = "422", description = "unknown-reference, idempotency-key-reused")
    public Uni<RestResponse<BlueprintResponse>> create(@HeaderParam(IdempotencyHeader.NAME) String key,
            @NotNull @Valid CreateBlueprintRequest request) {
        return blueprints
                .create(request, caller.get().accountId(),
                        CreateKey.of(key, "create-blueprint", request, BlueprintResponse.class, json))
                .map(created -> RestResponse.ResponseBuilder.<BlueprintResponse> created(URI.create(PATH + "/" + created.id()))
                        .entity(created).header(HttpHeaders.ETAG, new EditTag(created.edit()).toString()).build());
    }

    @GET
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "listBlueprints", summary = "Stored blueprints, the newest first")
    public Uni<Page<BlueprintResponse>> list(@BeanParam @Valid BlueprintQuery query) {
        return blueprints.list(new BlueprintList(query.exam, Parameters.mode(query.mode), Parameters.status(query.status),
                query.cursor, Parameters.number("limit", query.limit, 1, MOST)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "getBlueprint", summary = "A version of a blueprint")
    public Uni<RestResponse<BlueprintResponse>> get(@RestPath UUID id) {
        return blueprints.get(id).map(BlueprintResource::tagged);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({ Roles.AUTHOR, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "editBlueprint", summary = "Change a draft's rules")
    @APIResponse(responseCode = "409", description = "wrong-state: it is no draft any more")
    public Uni<RestResponse<BlueprintResponse>> edit(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid EditBlueprintRequest request) {
        return blueprints.edit(id, EditTag.ifMatch(ifMatch), request, caller.get().accountId()).map(BlueprintResource::tagged);
    }

    @POST
    @Path("{id}/activate")
    @RolesAllowed({ Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "activateBlueprint", summary = "Bring a draft into use; the one before it is retired")
    @APIResponse(responseCode = "409", description = "own-review, wrong-state, form-not-available: the bank can't fill a form")
    public Uni<RestResponse<BlueprintResponse>> activate(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = "Even when no form can be made of it today") @QueryParam("anyway") @DefaultValue("false") boolean anyway) {
        return blueprints.activate(id, EditTag.ifMatch(ifMatch), caller.get().accountId(), anyway)
                .map(BlueprintResource::tagged);
    }

    @POST
    @Path("{id}/retire")
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "retireBlueprint", summary = "Take a blueprint out of use, or give a draft up")
    @APIResponse(responseCode = "409", description = "wrong-state: it is retired already")
    public Uni<RestResponse<BlueprintResponse>> retire(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return blueprints.retire(id, EditTag.ifMatch(ifMatch), caller.get()).map(BlueprintResource::tagged);
    }

    private static RestResponse<BlueprintResponse> tagged(BlueprintResponse blueprint) {
        return RestResponse.ResponseBuilder.ok(blueprint).header(HttpHeaders.ETAG, new EditTag(blueprint.edit()).toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
    }
}
