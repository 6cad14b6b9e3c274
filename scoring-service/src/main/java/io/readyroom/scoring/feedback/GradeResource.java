package io.readyroom.scoring.feedback;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
import io.readyroom.scoring.answerkey.AnswerKeyRepository;
import io.readyroom.scoring.answerkey.KeyRevision;
import io.readyroom.scoring.grading.Grading;
import io.readyroom.scoring.grading.MalformedAnswerException;
import io.readyroom.scoring.grading.Response;
import io.readyroom.scoring.grading.SelectionLimit;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;

@Path("/internal/grades")
@Tag(name = "Internal")
class GradeResource {

    private final AnswerKeyRepository keys;
    private final Pool pool;

    GradeResource(AnswerKeyRepository keys, Pool pool) {
        this.keys = keys;
        this.pool = pool;
    }

    @POST
    @RolesAllowed(Roles.SERVICE)
    @Operation(operationId = "gradeResponse", summary = "Points and key of one response, for feedback in practice")
    @APIResponseSchema(GradeResponse.class)
    @APIResponse(responseCode = "409", description = "key-not-available: the key has not arrived yet")
    @APIResponse(responseCode = "422", description = "invalid-response: not in the shape of the question's type")
    public Uni<GradeResponse> grade(@Valid @NotNull GradeRequest request) {
        UUID version = request.questionVersionId();
        return keys.heads(pool, List.of(version))
                .map(known -> Optional.ofNullable(known.get(version)).orElseThrow(() -> ProblemException
                        .of(ScoringProblem.KEY_NOT_AVAILABLE, "The key of question version %s has not arrived yet."
                                .formatted(version))))
                .map(key -> grade(request, key));
    }

    private static GradeResponse grade(GradeRequest request, KeyRevision key) {
        return GradeResponse.from(Grading.grade(response(request, key), key.key(), SelectionLimit.of(key.key()),
                request.gradingPolicy()), key.key());
    }

    private static Response response(GradeRequest request, KeyRevision key) {
        try {
            return key.type().response(request.response());
        } catch (MalformedAnswerException e) {
            throw ProblemException
                    .of(ScoringProblem.INVALID_RESPONSE, "The response is none for %s.".formatted(key.type().slug()))
                    .withError("response", e.getMessage());
        }
    }
}
