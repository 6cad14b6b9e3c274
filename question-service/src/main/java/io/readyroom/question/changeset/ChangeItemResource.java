package io.readyroom.question.changeset;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
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
import io.readyroom.question.changeset.item.ChangeItem;
import io.readyroom.question.changeset.item.ItemKind;
import io.readyroom.question.changeset.item.ItemPages;
import io.readyroom.question.changeset.item.ItemState;
import io.readyroom.question.rest.CreateKey;
import io.readyroom.question.rest.IdCursor;
import io.smallrye.mutiny.Uni;

/** The queue of a change set: what it does to which question, and decisions about it in batches. */
@Path("/v1/authoring/change-sets")
@Tag(name = "Authoring: change sets")
class ChangeItemResource {

    private final ItemList list;
    private final ItemService service;
    private final ReplaceService replacing;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    ChangeItemResource(ItemList list, ItemService service, ReplaceService replacing, CurrentCaller caller,
            ObjectMapper json) {
        this.list = list;
        this.service = service;
        this.replacing = replacing;
        this.caller = caller;
        this.json = json;
    }

    @GET
    @Path("/{id}/items")
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "listChangeItems", summary = "Items, by kind, state or relation; open ones are the work queue")
    public Uni<Page<ChangeItem>> list(@PathParam("id") UUID id, @QueryParam("kind") @Size(max = 20) String kind,
            @QueryParam("state") @Size(max = 20) String state, @QueryParam("relation") @Size(max = 20) String relation,
            @QueryParam("outdated") @DefaultValue("false") boolean outdated,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) String cursor) {
        var wanted = new ItemPages.Wanted(kind == null ? null : kind(kind), state == null ? null : state(state), relation,
                outdated);
        return list.read(id, wanted, place(cursor), limit + 1).map(rows -> Page.of(rows, limit,
                last -> Cursor.encode(last.question(), last.kind().wireName())));
    }

    @POST
    @Path("/{id}/items")
    @RolesAllowed({ Roles.AUTHOR, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "addChangeItems", summary = "Add open versions, retirements, key corrections and assignments: all or none")
    @APIResponse(responseCode = "422", description = "unknown-reference, invalid-question")
    public Uni<RestResponse<ChangeSetResponse>> add(@PathParam("id") UUID id,
            @HeaderParam(IdempotencyHeader.NAME) String key, @NotNull @Valid AddItemsRequest request) {
        return service.add(id, request, caller.get().accountId(),
                CreateKey.of(key, "add-change-items " + id, request, ChangeSetResponse.class, json)).map(SetAnswer::of);
    }

    @DELETE
    @Path("/{id}/items/{kind}/{question}")
    @RolesAllowed({ Roles.AUTHOR, Roles.ADMIN })
    @Cancellable(false)
    @ResponseStatus(204)
    @Operation(operationId = "removeChangeItem", summary = "Take an item out; a version stays with its author as a draft")
    public Uni<Void> remove(@PathParam("id") UUID id, @PathParam("kind") String kind, @PathParam("question") UUID question) {
        return service.remove(id, question, ItemKind.find(kind).orElseThrow(() -> ProblemException.notFound("The item")));
    }

    @POST
    @Path("/{id}/items/decisions")
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "decideChangeItems", summary = "Accept or reject items by name, or all open ones that a filter fits")
    @APIResponse(responseCode = "400", description = "invalid-request: also when nobody has said which objectives")
    public Uni<RestResponse<ItemService.Decided>> decide(@PathParam("id") UUID id, @NotNull @Valid DecideRequest request) {
        return service.decide(id, request, caller.get().accountId())
                .map(decided -> SetAnswer.tagged(RestResponse.ResponseBuilder.ok(decided), decided.set()));
    }

    @POST
    @Path("/{id}/replacements")
    @RolesAllowed({ Roles.AUTHOR, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "replaceInChangeSet", summary = "Replace a name in the texts of published questions, fifty at a time: next versions, said to be cosmetic")
    public Uni<ReplaceResponse> replace(@PathParam("id") UUID id, @NotNull @Valid ReplaceRequest request) {
        return replacing.replace(id, request, caller.get().accountId());
    }

    private static ItemKind kind(String kind) {
        return ItemKind.find(kind).orElseThrow(() -> invalid("kind", "assignment, version, retirement or key_correction"));
    }

    private static ItemState state(String state) {
        return ItemState.find(state).orElseThrow(() -> invalid("state", "carried, open, accepted or rejected"));
    }

    private static ItemPages.Place place(String cursor) {
        if (cursor == null) {
            return ItemPages.Place.BEFORE_ALL;
        }
        List<String> parts = Cursor.decode(cursor, 2);
        return new ItemPages.Place(IdCursor.id(parts.get(0)), parts.get(1));
    }

    private static ProblemException invalid(String field, String message) {
        return ProblemException.of(CommonProblem.INVALID_REQUEST, "There is nothing like that.").withError(field, message);
    }
}
