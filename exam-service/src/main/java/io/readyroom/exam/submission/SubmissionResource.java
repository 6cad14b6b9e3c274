package io.readyroom.exam.submission;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.readyroom.platform.web.security.CurrentCaller;
import io.readyroom.platform.web.security.Roles;
import io.smallrye.mutiny.Uni;

/** Handing a session in. */
@Path("/v1/exam-sessions/{id}/submit")
@Tag(name = "Exam sessions")
@RolesAllowed({ Roles.GUEST, Roles.LEARNER, Roles.CANDIDATE })
class SubmissionResource {

    private final CurrentCaller caller;
    private final Submission submission;

    SubmissionResource(CurrentCaller caller, Submission submission) {
        this.caller = caller;
        this.submission = submission;
    }

    @POST
    @Cancellable(false)
    @Operation(summary = "Submit a session; again, and the answer is the same for ever")
    @APIResponseSchema(value = SubmittedResponse.class, responseCode = "202")
    @APIResponse(responseCode = "409", description = "session-closed: the session was abandoned")
    public Uni<RestResponse<SubmittedResponse>> submit(@RestPath UUID id) {
        return submission.submit(id, caller.get().in(id).accountId())
                .map(submitted -> RestResponse.status(RestResponse.Status.ACCEPTED, submitted));
    }
}
