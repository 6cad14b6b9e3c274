package io.readyroom.scoring.feedback;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.readyroom.platform.web.problem.ProblemException;
import io.readyroom.platform.web.security.Roles;
import io.readyroom.scoring.ScoringProblem;
import io.smallrye.mutiny.Uni;

@Path("/internal/grades")
@Tag(name = "Internal")
class GradeResource {

    private final ResponseGrading grading;

    GradeResource(ResponseGrading grading) {
        this.grading = grading;
    }

    @POST
    @RolesAllowed(Roles.SERVICE)
    @Operation(operationId = "gradeResponse", summary = "Points and key of one response, for feedback in practice")
    @APIResponseSchema(GradeResponse.class)
    @APIResponse(responseCode = "409", description = "key-not-available: the key has not arrived yet")
    @APIResponse(responseCode = "422", description = "invalid-response: not in the shape of the question's type")
    public Uni<GradeResponse> grade(@Valid @NotNull GradeRequest request) {
        return grading.grade(List.of(request)).map(outcomes -> response(outcomes.get(0)));
    }

    @POST
    @Path("/batch")
    @RolesAllowed(Roles.SERVICE)
    @Operation(operationId = "gradeResponses", summary = "Points and keys of up to 500 responses that were given offline", description = "Whatever can't be graded says why and keeps no other response from it.")
    @APIResponseSchema(GradesResponse.class)
    public Uni<GradesResponse> gradeAll(@Valid @NotNull GradesRequest request) {
        return grading.grade(request.grades()).map(GradesResponse::new);
    }

    private static GradeResponse response(GradeOutcome outcome) {
        return switch (outcome.outcome()) {
            case GRADED -> GradeResponse.from(outcome);
            case KEY_NOT_AVAILABLE -> throw ProblemException.of(ScoringProblem.KEY_NOT_AVAILABLE, outcome.detail());
            case INVALID_RESPONSE -> throw ProblemException
                    .of(ScoringProblem.INVALID_RESPONSE, "The response is none of the question's type.")
                    .withError("response", outcome.detail());
        };
    }
}
