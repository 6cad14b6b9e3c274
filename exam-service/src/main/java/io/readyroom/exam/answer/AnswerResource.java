package io.readyroom.exam.answer;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.exam.response.InvalidResponseException;
import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

/** Answering. */
@Path("/v1/exam-sessions/{id}/answers")
@Tag(name = "Exam sessions")
@RolesAllowed({ Roles.GUEST, Roles.LEARNER, Roles.CANDIDATE })
class AnswerResource {

    private final CurrentCaller caller;
    private final Answers answers;
    private final AnswerSync sync;

    AnswerResource(CurrentCaller caller, Answers answers, AnswerSync sync) {
        this.caller = caller;
        this.answers = answers;
        this.sync = sync;
    }

    @PUT
    @Path("{position}")
    @Cancellable(false)
    @Operation(summary = "Save an answer; acknowledged after its commit", description = "The higher revision wins. The same revision with the same response is acknowledged again.")
    @APIResponse(responseCode = "409", description = "stale-revision, revision-conflict, slot-locked, deadline-passed, "
            + "session-paused, session-closed")
    @APIResponse(responseCode = "422", description = "invalid-response: names the field")
    public Uni<SavedAnswer> save(@RestPath UUID id, @RestPath int position, @NotNull @Valid AnswerRequest request) {
        return answers.save(id, caller.get().in(id).accountId(), position, request)
                .onFailure(InvalidResponseException.class).transform(AnswerProblems::of)
                .map(outcome -> acknowledge(position, outcome));
    }

    @PATCH
    @Cancellable(false)
    @Operation(summary = "Save answers gathered offline: one outcome per entry")
    @APIResponse(responseCode = "409", description = "session-closed: nothing of it could be saved any more; "
            + "session-paused: nothing of it could be saved before the session is resumed")
    public Uni<AnswerOutcomes> sync(@RestPath UUID id, @NotNull @Valid AnswersRequest request) {
        return sync.save(id, caller.get().in(id).accountId(), request);
    }

    private static SavedAnswer acknowledge(int position, SaveOutcome outcome) {
        if (outcome instanceof SaveOutcome.Saved saved) {
            return new SavedAnswer(position, saved.revision(), saved.savedAt());
        }
        throw AnswerProblems.of(outcome);
    }
}
