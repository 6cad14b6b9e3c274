package io.readyroom.scoring.adaptive;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

@Path("/internal/next-question")
@Tag(name = "Internal")
class NextQuestionResource {

    private final NextQuestions questions;

    NextQuestionResource(NextQuestions questions) {
        this.questions = questions;
    }

    /** Stores nothing: asking twice gives the same question twice. */
    @POST
    @RolesAllowed(Roles.SERVICE)
    @Operation(operationId = "nextQuestion", summary = "The next question of a diagnostic session, or why it ends")
    @APIResponseSchema(NextQuestionResponse.class)
    @APIResponse(responseCode = "404", description = "not-found: no such exam")
    @APIResponse(responseCode = "409", description = "key-not-available: the key of a question that was asked has not arrived yet")
    @APIResponse(responseCode = "422", description = "invalid-response: not in the shape of the question's type")
    public Uni<NextQuestionResponse> next(@Valid @NotNull NextQuestionRequest request) {
        return questions.next(request);
    }
}
