package io.readyroom.question.outline;

import java.util.List;
import java.util.Optional;

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
import jakarta.ws.rs.PUT;
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
import io.readyroom.question.catalogue.ObjectiveMap;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.rest.CreateKey;
import io.smallrye.mutiny.Uni;

/** Outlines for authors: new dated ones, and those that aren't in force yet. */
@Path("/v1/authoring/outlines")
@Tag(name = "Authoring: outlines")
class AuthoredOutlineResource {

    private final OutlineDesk desk;
    private final OutlineList list;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    AuthoredOutlineResource(OutlineDesk desk, OutlineList list, CurrentCaller caller, ObjectMapper json) {
        this.desk = desk;
        this.list = list;
        this.caller = caller;
        this.json = json;
    }

    @GET
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "listAuthoredOutlines", summary = "Outlines by exam and date, with how many questions each has")
    public Uni<Page<OutlineSummary>> list(@QueryParam("exam") @Size(max = 64) String exam,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) String cursor) {
        String after = cursor == null ? "" : Cursor.decode(cursor, 1).get(0);
        return list.list(Optional.ofNullable(exam), after, limit + 1)
                .map(rows -> Page.of(rows, limit, last -> Cursor.encode(last.name())));
    }

    @POST
    @RolesAllowed({ Roles.AUTHOR, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "createOutline", summary = "A new dated outline of an exam, in the shape of the catalogue's files")
    @APIResponse(responseCode = "201", description = "Stored; it takes effect on its day")
    @APIResponse(responseCode = "409", description = "wrong-state: there is one of that date")
    @APIResponse(responseCode = "422", description = "invalid-outline, unknown-reference")
    public Uni<RestResponse<OutlineVersion>> create(@HeaderParam(IdempotencyHeader.NAME) String key,
            @NotNull @Valid OutlineVersion outline) {
        return desk.create(outline, caller.get().accountId(),
                CreateKey.of(key, "create-outline", outline, OutlineVersion.class, json))
                .map(created -> RestResponse.ResponseBuilder.<OutlineVersion> create(RestResponse.Status.CREATED)
                        .entity(created).header(HttpHeaders.ETAG, OutlineTag.of(created).toString())
                        .header(HttpHeaders.LOCATION, "/v1/authoring/outlines/" + created.exam() + "/" + created.asOf())
                        .build());
    }

    @GET
    @Path("/{exam}/{asOf}")
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Operation(operationId = "getAuthoredOutline", summary = "An outline in the shape of the catalogue's files")
    public RestResponse<OutlineVersion> get(@PathParam("exam") String exam, @PathParam("asOf") String asOf) {
        return tagged(desk.require(OutlineRef.of(exam, asOf)));
    }

    @PUT
    @Path("/{exam}/{asOf}")
    @RolesAllowed({ Roles.AUTHOR, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "editOutline", summary = "Edit an outline that isn't in force yet")
    @APIResponse(responseCode = "200", description = "The outline, and the maps that no longer fit it and were taken away")
    @APIResponse(responseCode = "409", description = "wrong-state: it is in force, or questions are assigned or lead to what is left out")
    public Uni<RestResponse<EditedOutline>> edit(@PathParam("exam") String exam, @PathParam("asOf") String asOf,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid OutlineVersion outline) {
        requireSame(OutlineRef.of(exam, asOf), outline.end(), "exam, asOf");
        return desk.edit(outline, ifMatch).map(unfit -> RestResponse.ResponseBuilder
                .ok(new EditedOutline(outline, unfit.stream().map(map -> new Ends(map.from(), map.to())).toList()))
                .header(HttpHeaders.ETAG, OutlineTag.of(outline).toString()).build());
    }

    /** {@code droppedMaps} name objectives that one of the two outlines no longer has. */
    record EditedOutline(OutlineVersion outline, List<Ends> droppedMaps) {
    }

    record Ends(ObjectiveMap.End from, ObjectiveMap.End to) {
    }

    @GET
    @Path("/{exam}/{asOf}/map")
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Operation(operationId = "getObjectiveMap", summary = "Where the objectives of another outline went in this one")
    public RestResponse<ObjectiveMap> map(@PathParam("exam") String exam, @PathParam("asOf") String asOf,
            @QueryParam("from") @Size(max = 80) String from) {
        return tagged(desk.requireMap(OutlineRef.parse("from", from), OutlineRef.of(exam, asOf)));
    }

    @PUT
    @Path("/{exam}/{asOf}/map")
    @RolesAllowed({ Roles.AUTHOR, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "putObjectiveMap", summary = "Map another outline's objectives to this one's")
    @APIResponse(responseCode = "200", description = "In the place of the map whose ETag was sent")
    @APIResponse(responseCode = "201", description = "The first map between the two")
    @APIResponse(responseCode = "422", description = "invalid-outline: an objective of either side is left out or unknown")
    public Uni<RestResponse<ObjectiveMap>> putMap(@PathParam("exam") String exam, @PathParam("asOf") String asOf,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid ObjectiveMap map) {
        requireSame(OutlineRef.of(exam, asOf), map.to(), "to");
        return desk.map(map, ifMatch).map(isNew -> RestResponse.ResponseBuilder
                .<ObjectiveMap> create(isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK)
                .entity(map).header(HttpHeaders.ETAG, OutlineTag.of(map).toString()).build());
    }

    private static void requireSame(OutlineRef path, ObjectiveMap.End body, String field) {
        if (!path.exam().equals(body.exam()) || !path.asOf().equals(Optional.of(body.asOf()))) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "Path and body name different outlines.")
                    .withError(field, "that of the path");
        }
    }

    private static <T> RestResponse<T> tagged(T outlineOrMap) {
        return RestResponse.ResponseBuilder.ok(outlineOrMap)
                .header(HttpHeaders.ETAG, OutlineTag.of(outlineOrMap).toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
    }
}
