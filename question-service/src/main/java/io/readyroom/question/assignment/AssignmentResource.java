package io.readyroom.question.assignment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.readyroom.platform.web.Cursor;
import io.readyroom.platform.web.EditTag;
import io.readyroom.platform.web.IdempotencyHeader;
import io.readyroom.platform.web.Page;
import io.readyroom.platform.web.problem.CommonProblem;
import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.question.catalogue.OutlineVersion;
import io.readyroom.question.outline.OutlineRef;
import io.readyroom.question.rest.CreateKey;
import io.readyroom.question.rest.IdCursor;
import io.smallrye.mutiny.Uni;

/** Which objectives questions count at. */
@Path("/v1/authoring/objective-assignments")
@Tag(name = "Authoring: outlines")
class AssignmentResource {

    private static final String PATH = "/v1/authoring/objective-assignments";

    private final AssignmentList list;
    private final AssignmentService service;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    AssignmentResource(AssignmentList list, AssignmentService service, CurrentCaller caller, ObjectMapper json) {
        this.list = list;
        this.service = service;
        this.caller = caller;
        this.json = json;
    }

    /** By {@code question}, by {@code outline}, or by both; {@code status} narrows an outline's list. */
    @GET
    @RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "listObjectiveAssignments", summary = "How questions stand to outlines: assigned, carried or open")
    public Uni<Page<AssignmentResponse>> list(@QueryParam("question") @Pattern(regexp = IdCursor.ID) String question,
            @QueryParam("outline") @Size(max = 80) String outline, @QueryParam("status") @Size(max = 20) String status,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 200) String cursor) {
        Optional<AssignmentStatus> wanted = AssignmentStatus.parse(status);
        if (question == null && outline == null) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "Name a question or an outline.")
                    .withError("outline", "an exam and the date of one of its outlines, like ai-102@2025-12-23");
        }
        if (question != null) {
            return ofQuestion(UUID.fromString(question), outline).map(found -> new Page<>(found.stream()
                    .filter(one -> wanted.isEmpty() || wanted.get() == one.status()).toList(), null));
        }
        return list.ofOutline(list.require(OutlineRef.parse("outline", outline)), wanted, IdCursor.decode(cursor), limit + 1)
                .map(rows -> Page.of(rows, limit, last -> Cursor.encode(last.question())));
    }

    private Uni<List<AssignmentResponse>> ofQuestion(UUID question, String outline) {
        return outline == null ? list.ofQuestion(question)
                : list.one(question, list.require(OutlineRef.parse("outline", outline))).map(List::of);
    }

    @POST
    @RolesAllowed({ Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "assignObjectives", summary = "Assign a question that an outline doesn't have yet")
    @APIResponse(responseCode = "201", description = "Assigned; it counts from now on if the outline is in force")
    @APIResponse(responseCode = "409", description = "wrong-state, own-review")
    @APIResponse(responseCode = "422", description = "unknown-reference")
    public Uni<RestResponse<AssignmentResponse>> assign(@HeaderParam(IdempotencyHeader.NAME) String key,
            @NotNull @Valid AssignRequest request) {
        return service.assign(request, caller.get().accountId(),
                CreateKey.of(key, "assign-objectives", request, AssignmentResponse.class, json))
                .map(assigned -> RestResponse.ResponseBuilder.<AssignmentResponse> create(RestResponse.Status.CREATED)
                        .entity(assigned).header(HttpHeaders.ETAG, tag(assigned))
                        .header(HttpHeaders.LOCATION, address(assigned)).build());
    }

    @PUT
    @RolesAllowed({ Roles.REVIEWER, Roles.ADMIN })
    @Cancellable(false)
    @Operation(operationId = "replaceObjectives", summary = "Other objectives for a question in an outline; If-Match is \"v\" and its edit")
    @APIResponse(responseCode = "409", description = "wrong-state, own-review")
    @APIResponse(responseCode = "412", description = "precondition-failed: the question has changed")
    public Uni<RestResponse<AssignmentResponse>> replace(
            @QueryParam("question") @NotNull @Pattern(regexp = IdCursor.ID) String question,
            @QueryParam("outline") @Size(max = 80) String outline, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AssignRequest.Replacing request) {
        EditTag seen = EditTag.ifMatch(ifMatch);
        OutlineVersion wanted = list.require(OutlineRef.parse("outline", outline));
        return service.replace(new AssignRequest(UUID.fromString(question), wanted.end(), request.objectives(), request.note()),
                caller.get().accountId(), seen)
                .map(replaced -> RestResponse.ResponseBuilder.ok(replaced).header(HttpHeaders.ETAG, tag(replaced)).build());
    }

    private static String tag(AssignmentResponse assignment) {
        return new EditTag(assignment.edit()).toString();
    }

    private static String address(AssignmentResponse assignment) {
        return PATH + "?question=" + assignment.question() + "&outline=" + assignment.outline().exam() + "@"
                + assignment.outline().asOf();
    }
}
