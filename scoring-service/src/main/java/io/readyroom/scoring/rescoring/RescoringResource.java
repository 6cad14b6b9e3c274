package io.readyroom.scoring.rescoring;

import java.net.URI;
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
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
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
import io.smallrye.mutiny.Uni;

@Path("/v1/operator/rescorings")
@Tag(name = "Operators")
@RolesAllowed({ Roles.OPERATOR, Roles.ADMIN })
class RescoringResource {

    private final Rescorings rescorings;
    private final RescoringRepository repository;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    RescoringResource(Rescorings rescorings, RescoringRepository repository, CurrentCaller caller, ObjectMapper json) {
        this.rescorings = rescorings;
        this.repository = repository;
        this.caller = caller;
        this.json = json;
    }

    @GET
    @Operation(operationId = "listRescorings", summary = "Results that are made again, the newest first", description = "A corrected or voided key makes one by itself.")
    public Uni<Page<RescoringResponse>> list(
            @RestQuery @Pattern(regexp = "preview|held|applying|applied|cancelled|superseded") String status,
            @RestQuery @Size(max = 200) String cursor, @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return repository.list(status, id(cursor), limit + 1)
                .map(found -> Page.of(found.stream().map(RescoringResponse::from).toList(), limit,
                        last -> Cursor.encode(last.id())));
    }

    @POST
    @Cancellable(false)
    @Operation(operationId = "createRescoring", summary = "Ask for other rules of an exam", description = "Begins a preview. No result changes before it is applied.")
    @APIResponseSchema(value = RescoringResponse.class, responseCode = "201")
    @APIResponse(responseCode = "409", description = "rescoring-open: another policy of this exam is neither applied nor cancelled")
    @APIResponse(responseCode = "422", description = "unknown-exam")
    public Uni<RestResponse<RescoringResponse>> create(@HeaderParam(IdempotencyHeader.NAME) String key,
            @NotNull @Valid CreateRescoringRequest request) {
        return rescorings.create(request, caller.get().accountId(), CreateKey.of(key, request, json))
                .map(created -> RestResponse.ResponseBuilder
                        .<RescoringResponse> created(URI.create("/v1/operator/rescorings/" + created.id())).entity(created)
                        .build());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getRescoring", summary = "What it would change, and what it has changed")
    @APIResponseSchema(RescoringResponse.class)
    public Uni<RescoringResponse> get(@RestPath UUID id) {
        return repository.require(id).map(RescoringResponse::from);
    }

    @GET
    @Path("/{id}/crossings")
    @Operation(operationId = "listRescoringCrossings", summary = "Sessions that cross the pass line, as the preview found")
    public Uni<Page<CrossingResponse>> crossings(@RestPath UUID id, @RestQuery @Size(max = 200) String cursor,
            @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return repository.require(id)
                .chain(() -> repository.crossings(id, id(cursor), limit + 1))
                .map(found -> Page.of(found, limit, last -> Cursor.encode(last.sessionId())));
    }

    @POST
    @Path("/{id}/apply")
    @Cancellable(false)
    @Operation(operationId = "applyRescoring", summary = "Make the results again now, or go on with one that was held")
    @APIResponseSchema(RescoringResponse.class)
    @APIResponse(responseCode = "409", description = "wrong-state, or not-previewed: try again when the preview is there")
    public Uni<RescoringResponse> apply(@RestPath UUID id) {
        return rescorings.apply(id, caller.get().accountId()).map(RescoringResponse::from);
    }

    @POST
    @Path("/{id}/hold")
    @Cancellable(false)
    @Operation(operationId = "holdRescoring", summary = "Let it wait until somebody applies it")
    @APIResponseSchema(RescoringResponse.class)
    @APIResponse(responseCode = "409", description = "wrong-state")
    public Uni<RescoringResponse> hold(@RestPath UUID id) {
        return rescorings.hold(id, caller.get().accountId()).map(RescoringResponse::from);
    }

    @POST
    @Path("/{id}/cancel")
    @Cancellable(false)
    @Operation(operationId = "cancelRescoring", summary = "Give up other rules that were not applied", description = "What a key is can't be cancelled, only held.")
    @APIResponseSchema(RescoringResponse.class)
    @APIResponse(responseCode = "409", description = "wrong-state")
    public Uni<RescoringResponse> cancel(@RestPath UUID id) {
        return rescorings.cancel(id, caller.get().accountId()).map(RescoringResponse::from);
    }

    private static UUID id(String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return UUID.fromString(Cursor.decode(cursor, 1).get(0));
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(CommonProblem.INVALID_REQUEST, "The cursor is not one that this list has given out.", e)
                    .withError("cursor", "unknown cursor");
        }
    }
}
