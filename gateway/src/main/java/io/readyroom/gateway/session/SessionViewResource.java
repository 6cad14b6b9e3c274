package io.readyroom.gateway.session;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import io.readyroom.gateway.scoring.ScoreReport;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;

/** What the gateway composes of a session. */
@Path("/v1/exam-sessions/{id}")
@Tag(name = "Exam sessions")
@RolesAllowed({ Roles.GUEST, Roles.LEARNER, Roles.CANDIDATE })
class SessionViewResource {

    private final SessionQuestions questions;
    private final SessionResults results;
    private final SessionReviews reviews;

    SessionViewResource(SessionQuestions questions, SessionResults results, SessionReviews reviews) {
        this.questions = questions;
        this.results = results;
        this.reviews = reviews;
    }

    @GET
    @Path("/questions")
    @Operation(operationId = "getSessionQuestions", summary = "Questions from a position on, with the stored responses; never a key")
    public Uni<SessionQuestionsResponse> questions(@RestPath UUID id, @RestQuery @DefaultValue("1") @Min(1) int from,
            @RestQuery @DefaultValue("10") @Min(1) @Max(100) int limit,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.AUTHORIZATION) String token) {
        return questions.read(token, id, from, limit);
    }

    @GET
    @Path("/result")
    @Operation(operationId = "getSessionResult", summary = "The current result; 202 while it is being scored")
    @APIResponse(responseCode = "200", description = "The result", content = @Content(mediaType = "application/json", schema = @Schema(implementation = ResultDocument.class)))
    @APIResponse(responseCode = "202", description = "Not scored yet, see Retry-After", content = @Content(mediaType = "application/json", schema = @Schema(implementation = PendingResult.class)))
    @APIResponse(responseCode = "409", description = "not-submitted")
    public Uni<RestResponse<Object>> result(@RestPath UUID id,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.AUTHORIZATION) String token) {
        return results.read(token, id);
    }

    @GET
    @Path("/result/report.pdf")
    @Operation(operationId = "getSessionReport", summary = "The current result as a tagged PDF; 202 while it is being scored")
    @APIResponse(responseCode = "200", description = "The document", content = @Content(mediaType = ScoreReport.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "202", description = "Not scored yet, see Retry-After", content = @Content(mediaType = "application/json", schema = @Schema(implementation = PendingResult.class)))
    @APIResponse(responseCode = "409", description = "not-submitted")
    public Uni<RestResponse<Buffer>> report(@RestPath UUID id,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.AUTHORIZATION) String token,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.IF_NONE_MATCH) String known) {
        return results.report(token, id, known);
    }

    @GET
    @Path("/review")
    @Operation(operationId = "getSessionReview", summary = "Every question with its key, points and explanations")
    @APIResponse(responseCode = "200", description = "The review", content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReviewResponse.class)))
    @APIResponse(responseCode = "409", description = "review-not-available")
    public Uni<ReviewResponse> review(@RestPath UUID id,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.AUTHORIZATION) String token) {
        return reviews.read(token, id);
    }
}
