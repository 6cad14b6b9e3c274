package io.readyroom.question.serving;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

/** The candidate's half and, apart from it, the rationales of question versions. Immutable, so cached for ever. */
@Path("/internal")
@Tag(name = "Internal")
class QuestionVersionResource {

    private final CandidateQuestions candidates;
    private final Rationales rationales;

    QuestionVersionResource(CandidateQuestions candidates, Rationales rationales) {
        this.candidates = candidates;
        this.rationales = rationales;
    }

    @GET
    @Path("/question-versions")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SERVICE)
    @Cancellable(false)
    @Operation(operationId = "getQuestionVersions", summary = "Versions as a candidate may see them: never a key")
    @APIResponse(responseCode = "200", description = "In the order of the ids", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BatchSchemas.CandidateQuestions.class)))
    public Uni<RestResponse<byte[]>> candidates(@QueryParam("ids") String ids, @Context Request request) {
        return candidates.json(VersionIds.parse(ids)).map(json -> ImmutableAnswer.of(json, request));
    }

    @GET
    @Path("/rationales")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SERVICE)
    @Cancellable(false)
    @Operation(operationId = "getRationales", summary = "Explanations and references, for callers that know the session has ended")
    @APIResponse(responseCode = "200", description = "In the order of the ids", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BatchSchemas.Rationales.class)))
    public Uni<RestResponse<byte[]>> rationales(@QueryParam("ids") String ids, @Context Request request) {
        return rationales.json(VersionIds.parse(ids)).map(json -> ImmutableAnswer.of(json, request));
    }
}
