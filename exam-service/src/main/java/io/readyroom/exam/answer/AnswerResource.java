package io.readyroom.exam.answer;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.exam.response.InvalidResponseException;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;

/** Answering. */
@Path("/v1/exam-sessions/{id}/answers")
@Tag(name = "Exam sessions")
@RolesAllowed({ Roles.GUEST, Roles.LEARNER, Roles.CANDIDATE })
class AnswerResource {

    private final CurrentCaller caller;
    private final Answers answers;
    private final AnswerSync sync;
    private final FeedbackGiver feedback;

    AnswerResource(CurrentCaller caller, Answers answers, AnswerSync sync, FeedbackGiver feedback) {
        this.caller = caller;
        this.answers = answers;
        this.sync = sync;
        this.feedback = feedback;
    }

    @PUT
    @Path("{position}")
    @Cancellable(false)
    @Operation(summary = "Save an answer; acknowledged after its commit", description = "The higher revision wins. The same revision with the same response is acknowledged again. "
            + "Where the policy gives feedback on answer, the slot takes no other answer from then on, and feedback says what this one is worth; "
            + "it is left out when it can't be had just now, and the same answer sent again may get it.")
    @APIResponseSchema(SavedAnswer.class)
    @APIResponse(responseCode = "409", description = "stale-revision, revision-conflict, slot-locked, deadline-passed, "
            + "session-paused, session-closed, not-in-policy")
    @APIResponse(responseCode = "422", description = "invalid-response: names the field")
    public Uni<RestResponse<SavedAnswer>> save(@RestPath UUID id, @RestPath int position,
            @NotNull @Valid AnswerRequest request) {
        return answers.check(id, caller.get().in(id).accountId(), position, request)
                .onFailure(InvalidResponseException.class).transform(AnswerProblems::of)
                .chain(this::save);
    }

    private Uni<RestResponse<SavedAnswer>> save(CheckedAnswer checked) {
        return UniHelper.toUni(answers.save(checked.answer()))
                .map(AnswerResource::requireSaved)
                .chain(saved -> feedback.about(checked).map(given -> acknowledge(checked, saved, given)));
    }

    @PATCH
    @Cancellable(false)
    @Operation(summary = "Save answers gathered offline: one outcome per entry")
    @APIResponse(responseCode = "409", description = "session-closed: nothing of it could be saved any more; "
            + "session-paused: nothing of it could be saved before the session is resumed")
    public Uni<AnswerOutcomes> sync(@RestPath UUID id, @NotNull @Valid AnswersRequest request) {
        return sync.save(id, caller.get().in(id).accountId(), request);
    }

    private static SaveOutcome.Saved requireSaved(SaveOutcome outcome) {
        if (outcome instanceof SaveOutcome.Saved saved) {
            return saved;
        }
        throw AnswerProblems.of(outcome);
    }

    private static RestResponse<SavedAnswer> acknowledge(CheckedAnswer checked, SaveOutcome.Saved saved,
            Optional<AnswerFeedback> given) {
        ResponseBuilder<SavedAnswer> answer = ResponseBuilder.ok(SavedAnswer.of(checked.answer().position(), saved, given));
        return given.isEmpty() ? answer.build()
                : answer.header(FeedbackGiver.VERSION_HEADER, checked.slot().questionVersionId()).build();
    }
}
