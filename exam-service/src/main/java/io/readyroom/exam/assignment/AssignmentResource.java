package io.readyroom.exam.assignment;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.exam.Partner;
import io.readyroom.exam.PartnerCursor;
import io.readyroom.platform.web.Cursor;
import io.readyroom.platform.web.EditTag;
import io.readyroom.platform.web.IdempotencyHeader;
import io.readyroom.platform.web.Page;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

/** Assignments of the organisation that the token speaks for. */
@Path(AssignmentResource.PATH)
@Tag(name = "Partners")
@RolesAllowed(Roles.PARTNER)
class AssignmentResource {

    static final String PATH = "/v1/partner/assignments";

    private final CurrentCaller caller;
    private final Assignments assignments;
    private final ObjectMapper json;

    AssignmentResource(CurrentCaller caller, Assignments assignments, ObjectMapper json) {
        this.caller = caller;
        this.assignments = assignments;
        this.json = json;
    }

    @POST
    @Cancellable(false)
    @Operation(operationId = "createAssignment", summary = "Let candidates sit an exam in a window of time", description = "With an Idempotency-Key a repetition within 24 hours gets the same answer and makes nothing.")
    @APIResponseSchema(value = AssignmentResponse.class, responseCode = "201")
    @APIResponse(responseCode = "422", description = "idempotency-key-reused")
    public Uni<RestResponse<AssignmentResponse>> create(@RestHeader(IdempotencyHeader.NAME) String key,
            @NotNull @Valid CreateAssignmentRequest request) {
        return assignments.create(partner(), request, CreateKey.of(key, request, json))
                .map(created -> ResponseBuilder.create(RestResponse.Status.CREATED, created)
                        .header(HttpHeaders.LOCATION, PATH + "/" + created.id())
                        .header(HttpHeaders.ETAG, new EditTag(created.version()).toString()).build());
    }

    @GET
    @Operation(operationId = "listAssignments", summary = "The organisation's assignments, the newest first")
    public Uni<Page<AssignmentResponse>> list(@RestQuery @Size(max = 200) String cursor,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return assignments.list(partner(), PartnerCursor.id(cursor), limit + 1)
                .map(found -> Page.of(found.stream().map(AssignmentResponse::from).toList(), limit,
                        last -> Cursor.encode(last.id())));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getAssignment", summary = "An assignment, and whether it is scheduled, open or closed")
    @APIResponseSchema(AssignmentResponse.class)
    public Uni<RestResponse<AssignmentResponse>> get(@RestPath UUID id) {
        return assignments.require(partner(), id).map(AssignmentResource::tagged);
    }

    @PATCH
    @Path("{id}")
    @Cancellable(false)
    @Operation(operationId = "editAssignment", summary = "Change times, attempts, title or return address", description = "Sessions that run keep what they were started with.")
    @APIResponseSchema(AssignmentResponse.class)
    @APIResponse(responseCode = "409", description = "assignment-closed: it was closed for good")
    public Uni<RestResponse<AssignmentResponse>> edit(@RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid EditAssignmentRequest request) {
        return assignments.edit(partner(), id, EditTag.ifMatch(ifMatch), request).map(AssignmentResource::tagged);
    }

    @POST
    @Path("{id}/close")
    @Cancellable(false)
    @Operation(operationId = "closeAssignment", summary = "Let nobody begin any more", description = "Sessions that run go on.")
    @APIResponseSchema(AssignmentResponse.class)
    public Uni<RestResponse<AssignmentResponse>> close(@RestPath UUID id) {
        return assignments.close(partner(), id).map(AssignmentResource::tagged);
    }

    private Partner partner() {
        return Partner.of(caller.get());
    }

    private static RestResponse<AssignmentResponse> tagged(Assignment assignment) {
        return ResponseBuilder.ok(AssignmentResponse.from(assignment))
                .header(HttpHeaders.ETAG, new EditTag(assignment.version()).toString()).build();
    }
}
